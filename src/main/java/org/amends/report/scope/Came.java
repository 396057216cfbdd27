package org.amends.report.scope;

/** How a customer came back. */
public enum Came {
    ANY,
    EITHER,
    /** They did not agree, or said that it was not put right. */
    REOPENED,
    /** They complained anew. */
    NEW_CASE
}
