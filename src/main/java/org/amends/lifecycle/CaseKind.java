package org.amends.lifecycle;

/** What a customer's matter is. Each kind has its own machine; returns and compliments follow. */
public enum CaseKind {
    COMPLAINT
}
