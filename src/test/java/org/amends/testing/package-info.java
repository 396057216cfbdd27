/** What tests stand on: a real PostgreSQL and a real browser, each started once. */
@NullMarked
package org.amends.testing;

import org.jspecify.annotations.NullMarked;
