package org.amends.order;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.amends.money.Money;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.snapshot.WithdrawalExclusion;

/**
 * An order as it is kept: every amount is an integer of the currency's minor units. The ceilings are filled from {@code
 * lines[].id}, {@code ordered} and {@code paid} and from {@code payments[].id}, {@code captured} and {@code refunded}.
 *
 * @param v the form's version; a member that is added later is optional
 */
@RegisterForReflection(
        targets = {
            OrderDocument.class,
            OrderDocument.LineJson.class,
            OrderDocument.PaymentJson.class,
            OrderSnapshot.Buyer.class,
            OrderSnapshot.Terms.class,
            OrderSnapshot.Delivery.class,
            OrderSnapshot.DeliveredLine.class
        })
record OrderDocument(
        int v,
        String source,
        String externalId,
        long version,
        String currency,
        Instant concludedAt,
        OrderSnapshot.Buyer buyer,
        OrderSnapshot.Terms terms,
        List<LineJson> lines,
        List<OrderSnapshot.Delivery> deliveries,
        List<PaymentJson> payments,
        long deliveryStandard,
        long deliveryExtra) {

    private static final int FORM = 1;

    record LineJson(
            String id,
            String title,
            Optional<String> sku,
            Optional<String> gtin,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> serials,
            Optional<String> category,
            int ordered,
            int fulfilled,
            long paid,
            long tax,
            Optional<WithdrawalExclusion> exclusion,
            Optional<Integer> warrantyMonths,
            boolean repairable,
            Optional<String> ancillaryTo) {

        static LineJson of(OrderLine line) {
            return new LineJson(
                    line.id(),
                    line.title(),
                    line.sku(),
                    line.gtin(),
                    line.serials(),
                    line.category(),
                    line.ordered(),
                    line.fulfilled(),
                    line.paid().minor(),
                    line.tax().minor(),
                    line.exclusion(),
                    line.warrantyMonths(),
                    line.repairable(),
                    line.ancillaryTo());
        }

        OrderLine line(Currency currency) {
            return new OrderLine(
                    id,
                    title,
                    sku,
                    gtin,
                    serials,
                    category,
                    ordered,
                    fulfilled,
                    new Money(paid, currency),
                    new Money(tax, currency),
                    exclusion,
                    warrantyMonths,
                    repairable,
                    ancillaryTo);
        }
    }

    record PaymentJson(
            String id,
            String method,
            long captured,
            long refunded,
            Optional<String> cardBrand,
            Optional<String> cardLastFour) {

        static PaymentJson of(OrderSnapshot.Payment payment) {
            return new PaymentJson(
                    payment.id(),
                    payment.method(),
                    payment.captured().minor(),
                    payment.refunded().minor(),
                    payment.cardBrand(),
                    payment.cardLastFour());
        }

        OrderSnapshot.Payment payment(Currency currency) {
            return new OrderSnapshot.Payment(
                    id, method, new Money(captured, currency), new Money(refunded, currency), cardBrand, cardLastFour);
        }
    }

    static OrderDocument of(OrderSnapshot order) {
        return new OrderDocument(
                FORM,
                order.name().source(),
                order.name().externalId(),
                order.version(),
                order.currency().getCurrencyCode(),
                order.concludedAt(),
                order.buyer(),
                order.terms(),
                order.lines().stream().map(LineJson::of).toList(),
                order.deliveries(),
                order.payments().stream().map(PaymentJson::of).toList(),
                order.delivery().standard().minor(),
                order.delivery().extra().minor());
    }

    OrderSnapshot snapshot() {
        Currency of = Currency.getInstance(currency);
        return new OrderSnapshot(
                new OrderName(source, externalId),
                version,
                of,
                concludedAt,
                buyer,
                terms,
                lines.stream().map(line -> line.line(of)).toList(),
                deliveries,
                payments.stream().map(payment -> payment.payment(of)).toList(),
                new OrderSnapshot.DeliveryCost(new Money(deliveryStandard, of), new Money(deliveryExtra, of)));
    }
}
