package org.amends.returns.law;

import java.time.Instant;
import java.util.Optional;
import org.amends.money.Money;

/**
 * Units of a line that somebody asks about. Units of one line that differ, say in their seal, are asked about apart.
 *
 * @param quantity positive
 * @param condition as the customer says, or as an inspection found; empty when nobody said
 * @param faultShowedAt when a fault showed, if there is one; the claim itself if nobody said when
 * @param lowerPrice for a price adjustment
 */
public record AskedLine(
        String lineId,
        int quantity,
        Seal seal,
        Optional<Condition> condition,
        Optional<Instant> faultShowedAt,
        Optional<PriceSeen> lowerPrice) {

    public AskedLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("at least one unit is asked about: " + lineId);
        }
    }

    /** Nothing is known but what and how many. */
    public static AskedLine of(String lineId, int quantity) {
        return new AskedLine(lineId, quantity, Seal.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A lower price of the same thing in the same shop (S1-32).
     *
     * @param unit for one unit, tax included
     * @param proven whether it stands in the shop's own records or a file shows it
     */
    public record PriceSeen(Money unit, Instant at, boolean proven) {}
}
