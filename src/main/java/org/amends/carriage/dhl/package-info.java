/** Labels of DHL's returns in Germany (developer.dhl.com, Parcel DE Returns). */
@NullMarked
package org.amends.carriage.dhl;

import org.jspecify.annotations.NullMarked;
