package org.amends.remedy.refund;

import org.amends.money.Money;

/** A refund as its customer is told of it: sent is not confirmed, and what came back is not hidden. */
public record RefundTold(Stage stage, Money amount) {

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
