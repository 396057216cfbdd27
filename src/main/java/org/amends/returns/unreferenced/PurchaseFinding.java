package org.amends.returns.unreferenced;

/** What somebody found of a purchase whose order nobody has (S1-15). */
public enum PurchaseFinding {
    /** Looked for, and there is none: the case goes into its lane at once. */
    NOT_FOUND,
    CARD_SLIP,
    /** Of a bank or a card. */
    STATEMENT,
    SERIAL_NUMBER,
    /** A confirmation that the shop sent. */
    MESSAGE,
    /** Of a receipt that is gone, or of goods that only this shop sells. */
    PHOTOGRAPH,
    /** Whoever bought it as a gift says so. They are not asked without the receiver's leave. */
    GIVER;

    /** Whether it shows a purchase. */
    public boolean isProof() {
        return this != NOT_FOUND;
    }
}
