package org.amends.remedy.refund;

import java.util.UUID;
import org.amends.money.Money;

/**
 * A refund as its customer is told of it: sent is not confirmed, and what came back is not hidden.
 *
 * @param refund the same for all parts of one that goes back over several payments
 * @param whole what all of its parts come to
 */
public record RefundTold(Stage stage, Money amount, UUID refund, Money whole) {

    /** Whether it is one of several parts. */
    public boolean isPart() {
        return !amount.equals(whole);
    }

    public enum Stage {
        /** Approved; nobody can say yet that a carrier has it. */
        UNDER_WAY,
        /** A colleague pays it. */
        BY_HAND,
        SENT,
        CONFIRMED,
        /** It did not go out, or not as far as the customer. */
        FAILED,
        /** It had been confirmed, and came back. */
        CAME_BACK;

        public boolean isTrouble() {
            return this == FAILED || this == CAME_BACK;
        }
    }
}
