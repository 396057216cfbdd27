/** Policy packs of the organisation: which versions there are, who approved them, which rule new cases, and what they say to a case. */
@NullMarked
package org.amends.policy;

import org.jspecify.annotations.NullMarked;
