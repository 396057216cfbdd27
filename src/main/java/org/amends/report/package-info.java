/** Reports: one query each for screen, CSV and API. */
@NullMarked
package org.amends.report;

import org.jspecify.annotations.NullMarked;
