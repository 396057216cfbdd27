/** Goods that come back, and what the customer may have for them: declarations, eligibility, parcels, grading. */
@NullMarked
package org.amends.returns;

import org.jspecify.annotations.NullMarked;
