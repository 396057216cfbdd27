package org.amends.external;

/** What may happen outside the house's control; a review or a post is none of these. */
public enum ExternalEventKind {
    /** A body of alternative dispute resolution tells us of a dispute, or what came of it. */
    ADR_NOTICE,
    /** A regulator or another authority asks or orders. */
    AUTHORITY_NOTICE,
    /** A lawyer, a court or a consumers' association writes. */
    LEGAL_LETTER,
    /** A bank takes a payment back, or the customer disputes it there. */
    CHARGEBACK,
    /** A carrier tells of a parcel what its own records do not. */
    CARRIER_EVENT,
    /** A maker or supplier recalls, repairs or refuses. */
    SUPPLIER_NEWS
}
