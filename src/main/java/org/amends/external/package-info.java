/** What happens to a case outside the house's control, noted by staff and seen in its timeline (S4-3). It moves nothing. */
@NullMarked
package org.amends.external;

import org.jspecify.annotations.NullMarked;
