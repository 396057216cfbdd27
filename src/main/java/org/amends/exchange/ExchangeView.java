package org.amends.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.amends.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exchange as its customer and colleagues read it: nobody is named in it.
 *
 * @param remedy its number in the case
 * @param line the order's id of what comes back
 * @param article what goes out instead
 * @param credited what was paid for what comes back, in minor units
 * @param price of the article, in minor units; empty for what is free of charge
 * @param toPay what the customer pays once they have agreed, in minor units; 0 for nothing
 * @param toRefund what goes back to the customer, in minor units; 0 for nothing
 * @param agreedAt when the customer agreed to pay the difference
 * @param since when it became what it is
 * @param how carrier and number once it is sent, else why it is not; empty before
 */
@Schema(name = "Exchange")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ExchangeView(
        int remedy,
        String line,
        String title,
        int quantity,
        String article,
        Optional<String> articleNumber,
        long credited,
        Optional<Long> price,
        String currency,
        long toPay,
        long toRefund,
        Optional<Instant> agreedAt,
        ExchangeState state,
        Instant since,
        Optional<String> how) {

    static ExchangeView of(Exchange exchange) {
        ExchangeOffer offer = exchange.offer();
        return new ExchangeView(
                exchange.remedy(),
                offer.line(),
                exchange.title(),
                offer.units(),
                offer.article(),
                offer.articleNumber(),
                offer.credited().minor(),
                offer.price().map(Money::minor),
                offer.credited().currency().getCurrencyCode(),
                offer.dearer().map(Money::minor).orElse(0L),
                offer.cheaper().map(Money::minor).orElse(0L),
                exchange.agreed().map(Exchange.Agreement::at),
                exchange.state(),
                exchange.since(),
                exchange.how());
    }
}
