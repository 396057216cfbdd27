package org.amends.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * What a decision promised to send in place of goods, and how far that is.
 *
 * @param remedy its number in the case
 * @param title of the order's line, as the case froze it
 * @param agreed what the customer agreed to pay; empty while they have not, and where they pay nothing
 * @param sender BY_HAND or a connector
 * @param since when it became what it is
 * @param how carrier and number once it is sent, else why it is not; empty before
 */
public record Exchange(
        UUID id,
        UUID caseId,
        int remedy,
        UUID order,
        ExchangeOffer offer,
        String title,
        Optional<Agreement> agreed,
        String sender,
        int seq,
        ExchangeState state,
        Instant since,
        Optional<String> how) {

    /** @param byCustomer by themselves on their page; else a colleague took it down */
    public record Agreement(Money sum, Instant at, boolean byCustomer) {}
}
