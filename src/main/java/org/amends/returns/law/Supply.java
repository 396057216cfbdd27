package org.amends.returns.law;

/** What a contract owes, as far as the start of the period asks (Directive 2011/83/EU, art. 9(2)). */
public enum Supply {
    /** Goods, in one delivery or in several, by lots or pieces: the last one counts. */
    GOODS,
    /** Goods that come regularly over a time: the first one counts. */
    REGULAR_DELIVERIES,
    /** A service or digital content: the day of the contract counts. */
    NO_GOODS
}
