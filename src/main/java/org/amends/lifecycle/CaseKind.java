package org.amends.lifecycle;

/** What a customer's matter is. Each kind has its own machine; returns by policy, claims and compliments follow. */
public enum CaseKind {
    COMPLAINT,
    /** A consumer ends a contract that they made at a distance: a declaration, which nobody has to approve. */
    WITHDRAWAL
}
