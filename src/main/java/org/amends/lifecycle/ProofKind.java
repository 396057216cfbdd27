package org.amends.lifecycle;

/** What shows that a remedy was carried out. */
public enum ProofKind {
    TRANSACTION_REFERENCE,
    TRACKING_NUMBER,
    DOCUMENT,
    CUSTOMERS_WORD,
    CHANGE_RECORD
}
