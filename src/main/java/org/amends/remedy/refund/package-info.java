/** Money back to the customer: what it comes to, the ledger of its movements, and whoever carries it. Nothing goes out twice. */
@NullMarked
package org.amends.remedy.refund;

import org.jspecify.annotations.NullMarked;
