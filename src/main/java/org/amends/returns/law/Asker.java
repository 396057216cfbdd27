package org.amends.returns.law;

/** Who asks. */
public enum Asker {
    /** Whoever concluded the contract, or acts for them. */
    BUYER,
    /** Whoever was given the goods: not a party of the contract, and never told what was paid. */
    GIFT_RECIPIENT
}
