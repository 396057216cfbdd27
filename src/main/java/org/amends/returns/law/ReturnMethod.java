package org.amends.returns.law;

/** How goods come back, or do not have to. */
public enum ReturnMethod {
    /** The customer takes them to a carrier of their own choice. The law leaves this way open to everybody. */
    OWN_CARRIER,
    /** A label to print and stick on. */
    MAIL_LABEL,
    /** A code that a parcel shop or machine reads; nobody has to print. */
    QR_CODE,
    /** To a place that we name. */
    DROP_OFF,
    /** We fetch them. */
    PICK_UP,
    /** They stay with the customer. */
    KEEP_ITEM;

    /** Whether goods travel at all. */
    public boolean travels() {
        return this != KEEP_ITEM;
    }

    /** Whether we see to the way, so that what happens on it is no risk of the customer. */
    public boolean isArrangedByUs() {
        return this != OWN_CARRIER;
    }
}
