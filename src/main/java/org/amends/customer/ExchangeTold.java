package org.amends.customer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.amends.exchange.Exchange;
import org.amends.exchange.ExchangeBook;
import org.amends.exchange.ExchangeState;
import org.amends.money.Money;
import org.amends.web.Amounts;

/** What we send the customer in place of what they bring back. */
@Singleton
class ExchangeTold {

    private final ExchangeBook book;

    ExchangeTold(ExchangeBook book) {
        this.book = book;
    }

    /**
     * @param difference what they would pay more, or have agreed to; empty for nothing
     * @param back what they get back; empty for nothing
     * @param how carrier and number, or why not; empty before
     * @param asks whether we wait for their answer
     */
    record Sent(Exchange exchange, String difference, String back, String how, boolean asks) {}

    List<Sent> of(OpenedCase opened, Locale locale) {
        return book.of(opened.caseId()).stream()
                .map(exchange -> new Sent(
                        exchange,
                        exchange.offer()
                                .dearer()
                                .map(money -> text(money, locale))
                                .orElse(""),
                        exchange.offer()
                                .cheaper()
                                .map(money -> text(money, locale))
                                .orElse(""),
                        exchange.how().orElse(""),
                        exchange.state() == ExchangeState.OFFERED
                                && opened.view().status().isOpen()))
                .toList();
    }

    private static String text(Money money, Locale locale) {
        return Amounts.text(money.minor(), money.currency().getCurrencyCode(), locale);
    }
}
