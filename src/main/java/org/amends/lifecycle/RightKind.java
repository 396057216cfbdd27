package org.amends.lifecycle;

/** Where a better right of the customer comes from. */
public enum RightKind {
    /** The product or the service was recalled. */
    RECALL,
    /** The law gives it, whatever was agreed. */
    LEGAL_REMEDY,
    /** It costs less by now, and we pay the difference. */
    PRICE_DROP,
    LONGER_WARRANTY,
    OTHER
}
