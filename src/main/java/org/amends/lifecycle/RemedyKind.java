package org.amends.lifecycle;

/** What we do to put things right. Most kinds cost no money; an apology alone is never enough. */
public enum RemedyKind {
    REFUND,
    REPLACEMENT,
    /** Another article in place of the one that comes back, for the difference in price. */
    EXCHANGE,
    REPAIR,
    PRICE_REDUCTION,
    STORE_CREDIT,
    CORRECTION,
    EXPLANATION,
    APOLOGY,
    PRIORITY,
    PROCESS_CHANGE;

    /** Words are not a deed. */
    public boolean isDeed() {
        return this != APOLOGY;
    }

    /** Whether what the customer has usually comes back for it, though no money waits for that. */
    public boolean needsGoods() {
        return this == REPAIR || this == REPLACEMENT || this == EXCHANGE;
    }

    public boolean needsAmount() {
        return this == REFUND || this == PRICE_REDUCTION || this == STORE_CREDIT;
    }
}
