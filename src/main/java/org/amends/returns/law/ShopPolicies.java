package org.amends.returns.law;

import java.time.Instant;

/** Finds what the shop promised of returns. Whoever keeps its rules answers; the law does not know how they are written. */
public interface ShopPolicies {

    /**
     * @param concludedAt when the contract was concluded: what was promised then never gets worse for it
     * @param received from when the days of the promise are counted
     */
    ShopPolicy of(Instant concludedAt, Instant received);
}
