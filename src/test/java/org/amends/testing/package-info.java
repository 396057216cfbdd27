/** What tests stand on: a real PostgreSQL, started once. */
@NullMarked
package org.amends.testing;

import org.jspecify.annotations.NullMarked;
