/** Why customers complain, and what it costs. */
@NullMarked
package org.amends.report.cause;

import org.jspecify.annotations.NullMarked;
