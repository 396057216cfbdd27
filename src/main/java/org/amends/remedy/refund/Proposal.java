package org.amends.remedy.refund;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * A refund that somebody wants to go out.
 *
 * @param owed what the remedy grants in all
 * @param source of which order it gives something back; empty when the remedy is about no order that we know
 */
record Proposal(UUID caseId, OwedMoney owed, Money amount, String carrier, Optional<OfOrder> source, UUID by) {

    /**
     * @param paymentId the payment that it goes back over
     * @param lines shares of lines, by line; with delivery they are the whole amount, or there are none at all
     * @param delivery minor units of what was paid for delivery
     */
    record OfOrder(UUID orderId, Optional<String> paymentId, List<LineAmount> lines, long delivery) {}

    /** @param minor in units of the currency's smallest coin */
    record LineAmount(String lineId, long minor) {}
}
