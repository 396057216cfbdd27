package org.amends.returns.law;

/** What the law gives for goods that do not conform. */
public enum ClaimRemedy {
    REPAIR,
    REPLACEMENT,
    PRICE_REDUCTION,
    /** In the EU: the contract ends, goods and money go back. */
    TERMINATION,
    /** In the United Kingdom, within thirty days, without any attempt before (L-34). */
    SHORT_TERM_REJECTION,
    /** In the United Kingdom, after one attempt (L-36). */
    FINAL_REJECTION
}
