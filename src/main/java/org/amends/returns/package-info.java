/** What goes back: withdrawals from contracts, their goods, and the proof that the customer has of them. What the law says is in {@code law}. */
@NullMarked
package org.amends.returns;

import org.jspecify.annotations.NullMarked;
