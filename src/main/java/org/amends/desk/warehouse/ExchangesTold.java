package org.amends.desk.warehouse;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;
import org.amends.casefile.LoggedCase;
import org.amends.exchange.Exchange;
import org.amends.exchange.ExchangeState;
import org.amends.money.Money;
import org.amends.web.Amounts;

/**
 * What is sent in place of a case's goods, as its page on the desk shows it.
 *
 * @param recipient whose parcel it is, as its label says
 * @param address as they gave it; empty where the order alone has one
 * @param key drawn when the forms are shown, so that a form sent twice acts once
 */
@TemplateData
public record ExchangesTold(
        String reference, String title, String language, String recipient, String address, List<Row> rows, String key) {

    /**
     * @param paid in words of the reader's language, as are the other sums; empty for nothing
     * @param free whether it goes out free of charge
     */
    @TemplateData
    public record Row(Exchange exchange, String paid, String price, String dearer, String cheaper, boolean free) {

        public boolean isOffered() {
            return exchange.state() == ExchangeState.OFFERED;
        }

        /** Whether a person may say that it is sent. */
        public boolean isToSend() {
            return exchange.state() == ExchangeState.TO_SEND || exchange.state() == ExchangeState.ORDERED;
        }

        /** Whether it can turn out that it can't be had. */
        public boolean isOpen() {
            return isOffered() || isToSend();
        }

        public String tone() {
            return switch (exchange.state()) {
                case OFFERED, TO_SEND -> "soon";
                case ORDERED, DROPPED -> "info";
                case SENT -> "good";
                case UNAVAILABLE, DECLINED -> "late";
            };
        }

        public String icon() {
            return switch (exchange.state()) {
                case OFFERED, ORDERED -> "pause";
                case TO_SEND -> "box";
                case SENT -> "check";
                case UNAVAILABLE, DECLINED, DROPPED -> "cross";
            };
        }

        static Row of(Exchange exchange, Locale locale) {
            return new Row(
                    exchange,
                    text(exchange.offer().credited(), locale),
                    exchange.offer().price().map(money -> text(money, locale)).orElse(""),
                    exchange.offer().dearer().map(money -> text(money, locale)).orElse(""),
                    exchange.offer().cheaper().map(money -> text(money, locale)).orElse(""),
                    exchange.offer().price().isEmpty());
        }

        private static String text(Money money, Locale locale) {
            return Amounts.text(money.minor(), money.currency().getCurrencyCode(), locale);
        }
    }

    static ExchangesTold of(LoggedCase file, List<Exchange> all, Locale locale, String key) {
        return new ExchangesTold(
                file.reference().text(),
                file.title(),
                file.contact().language(),
                file.contact().name(),
                file.contact().address().orElse(""),
                all.stream().map(exchange -> Row.of(exchange, locale)).toList(),
                key);
    }
}
