/** Reports: one query each for screen, CSV and API. Each has a room; all stand on {@code scope} and on {@code sheet}. */
@NullMarked
package org.amends.report;

import org.jspecify.annotations.NullMarked;
