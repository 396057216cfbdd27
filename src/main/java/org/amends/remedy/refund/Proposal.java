package org.amends.remedy.refund;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * A refund that somebody wants to go out.
 *
 * @param owed what the remedy grants in all
 * @param byHand whether a colleague pays it although a provider could
 * @param source of which order it gives something back; empty when the remedy is about no order that we know
 * @param within the order within whose whole price it stays: that of the source, else that of the case
 */
record Proposal(
        UUID caseId,
        OwedMoney owed,
        Money amount,
        boolean byHand,
        Optional<OfOrder> source,
        Optional<UUID> within,
        UUID by) {

    /** A case that has no order of its own. */
    Proposal(UUID caseId, OwedMoney owed, Money amount, boolean byHand, Optional<OfOrder> source, UUID by) {
        this(caseId, owed, amount, byHand, source, source.map(OfOrder::orderId), by);
    }

    /**
     * @param paymentId the one payment that it goes back over; empty for all that the customer used
     * @param lines shares of lines, by line; with delivery they are the whole amount, or there are none at all
     * @param own units by line that the case itself speaks for
     * @param delivery minor units of what was paid for delivery
     */
    record OfOrder(
            UUID orderId, Optional<String> paymentId, List<LineAmount> lines, long delivery, Map<String, Integer> own) {

        /** A case that speaks for no units. */
        OfOrder(UUID orderId, Optional<String> paymentId, List<LineAmount> lines, long delivery) {
            this(orderId, paymentId, lines, delivery, Map.of());
        }

        OfOrder withOwn(Map<String, Integer> units) {
            return new OfOrder(orderId, paymentId, lines, delivery, units);
        }

        /** Whether it says what of the order it gives back. */
        boolean namesGoods() {
            return !lines.isEmpty() || delivery > 0;
        }

        int own(String line) {
            return own.getOrDefault(line, 0);
        }
    }

    /** @param minor in units of the currency's smallest coin */
    record LineAmount(String lineId, long minor) {}
}
