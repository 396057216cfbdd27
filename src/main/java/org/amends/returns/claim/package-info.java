/**
 * The legal guarantee in a case about faulty goods: what the consumer chose between repair and replacement, what was tried, which
 * remedies are open by now, and until when the seller answers. What the law says of it is in {@code returns.law}.
 */
@NullMarked
package org.amends.returns.claim;

import org.jspecify.annotations.NullMarked;
