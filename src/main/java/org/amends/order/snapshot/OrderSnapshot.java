package org.amends.order.snapshot;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.amends.money.Money;

/**
 * An order in one version. Every amount is in its currency.
 *
 * @param version grows with each change; a lower one is older
 * @param concludedAt when the contract was concluded
 * @param buyer who bought, as far as the law asks
 * @param terms what the customer was told before they bought
 * @param lines ids differ; none when all of them were cancelled
 * @param deliveries what was handed over, oldest first; empty when nothing was, or nobody knows
 * @param payments how it was paid
 * @param delivery what was paid to have it brought
 */
public record OrderSnapshot(
        OrderName name,
        long version,
        Currency currency,
        Instant concludedAt,
        Buyer buyer,
        Terms terms,
        List<OrderLine> lines,
        List<Delivery> deliveries,
        List<Payment> payments,
        DeliveryCost delivery) {

    public OrderSnapshot {
        lines = List.copyOf(lines);
        deliveries = List.copyOf(deliveries);
        payments = List.copyOf(payments);
    }

    public Optional<OrderLine> line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /**
     * @param consumer a natural person who did not buy for a trade
     * @param country of the consumer, ISO 3166-1 alpha-2
     */
    public record Buyer(boolean consumer, String country) {}

    /**
     * @param concludedOnline through an online interface, where the withdrawal function is owed (Directive 2011/83/EU, art. 11a)
     * @param withdrawalInfoGivenAt when the consumer was told of the right to withdraw; empty when nobody did (art. 10)
     * @param returnCostNoticeGiven whether they were told that they pay for sending goods back (art. 14(1))
     */
    public record Terms(
            boolean concludedOnline, Optional<Instant> withdrawalInfoGivenAt, boolean returnCostNoticeGiven) {}

    /** Goods that reached the customer at that instant, as the carrier or the shop says. */
    public record Delivery(String id, Instant at, List<DeliveredLine> lines) {
        public Delivery {
            lines = List.copyOf(lines);
        }
    }

    /** @param quantity positive */
    public record DeliveredLine(String lineId, int quantity) {}

    /**
     * @param method for instance {@code card}
     * @param refunded what has gone back over this payment, as the shop says
     */
    public record Payment(
            String id,
            String method,
            Money captured,
            Money refunded,
            Optional<String> cardBrand,
            Optional<String> cardLastFour) {}

    /**
     * @param standard the least expensive way that was offered, which goes back on a withdrawal (Directive 2011/83/EU, art. 13(1))
     * @param extra what the customer chose to pay beyond it, for instance for express (art. 13(2))
     */
    public record DeliveryCost(Money standard, Money extra) {}
}
