package org.amends.policy.pack;

/** What a pack lets a handler offer; the names of the lifecycle. */
public enum Remedy {
    REFUND,
    REPLACEMENT,
    EXCHANGE,
    REPAIR,
    PRICE_REDUCTION,
    STORE_CREDIT,
    CORRECTION,
    EXPLANATION,
    APOLOGY,
    PRIORITY,
    PROCESS_CHANGE;

    boolean isMoney() {
        return this == REFUND || this == PRICE_REDUCTION || this == STORE_CREDIT;
    }
}
