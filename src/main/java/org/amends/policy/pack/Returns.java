package org.amends.policy.pack;

import java.util.List;
import java.util.Set;
import org.amends.time.Limit;

/**
 * How goods may come back.
 *
 * @param proofs any one of which shows that it was bought from us; a lost receipt is never a reason (S1-15)
 * @param refundMeans by which money may go back, the customer's choice (S1-12)
 * @param terms who pays the way back, in what condition goods come, and what is not taken back
 */
public record Returns(Window window, Set<Proof> proofs, Set<RefundMeans> refundMeans, ReturnTerms terms) {

    public Returns {
        proofs = Ordered.set(proofs);
        refundMeans = Ordered.set(refundMeans);
    }

    /**
     * @param restrictions conditions such as certain days of the week, as written; always refused (S1-15)
     */
    public record Window(Limit limit, String calendar, Trigger from, List<String> restrictions) {
        public Window {
            restrictions = List.copyOf(restrictions);
        }
    }

    public enum Proof {
        RECEIPT,
        ORDER,
        CARD_SLIP,
        BANK_STATEMENT,
        SERIAL,
        LOYALTY_CARD
    }

    public enum RefundMeans {
        ORIGINAL,
        BANK_TRANSFER,
        CARD,
        CASH,
        CHEQUE,
        VOUCHER
    }

    /** What either accepts, on the better terms; the window of the second. */
    Returns and(Returns other) {
        return new Returns(
                other.window,
                LetterRules.union(proofs, other.proofs),
                LetterRules.union(refundMeans, other.refundMeans),
                terms.orBetter(other.terms));
    }
}
