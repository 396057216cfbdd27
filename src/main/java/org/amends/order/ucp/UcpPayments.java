package org.amends.order.ucp;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.money.Money;
import org.amends.order.snapshot.OrderSnapshot.DeliveryCost;
import org.amends.order.snapshot.OrderSnapshot.Payment;
import org.amends.order.ucp.UcpOrder.DeliveryPart;
import org.amends.order.ucp.UcpOrder.PaymentPart;
import org.jspecify.annotations.Nullable;

/** Reads how an order was paid. */
final class UcpPayments {

    private static final String PAYMENTS = "x-returns.payments";
    private static final int MOST = 100;

    private final Faults faults;
    private final Currency currency;

    UcpPayments(Faults faults, Currency currency) {
        this.faults = faults;
        this.currency = currency;
    }

    List<Payment> read(@Nullable List<@Nullable PaymentPart> parts) {
        if (!faults.present(parts, PAYMENTS) || parts == null) {
            return List.of();
        }
        if (parts.size() > MOST) {
            faults.add(PAYMENTS, "size", "Give at most 100 payments.");
            return List.of();
        }
        List<Payment> payments = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String field = PAYMENTS + "[" + i + "]";
            PaymentPart part = parts.get(i);
            if (faults.present(part, field) && part != null) {
                Payment payment = payment(part, field);
                if (!ids.add(payment.id())) {
                    faults.add(field + ".id", "payment.twice", "Another payment has this id already.");
                }
                payments.add(payment);
            }
        }
        return payments;
    }

    DeliveryCost delivery(@Nullable DeliveryPart part) {
        return part == null
                ? new DeliveryCost(new Money(0, currency), new Money(0, currency))
                : new DeliveryCost(
                        faults.optionalAmount(part.paidStandard(), "x-returns.delivery.paidStandard", currency),
                        faults.optionalAmount(part.paidExtra(), "x-returns.delivery.paidExtra", currency));
    }

    private Payment payment(PaymentPart part, String field) {
        if (part.currency() != null && !part.currency().equals(currency.getCurrencyCode())) {
            faults.add(
                    field + ".currency",
                    "currency.two",
                    "An order has one currency. Send what was paid in the order's, or orders apart.");
        }
        Money captured = faults.amount(part.captured(), field + ".captured", currency);
        Money refunded = faults.optionalAmount(part.refunded(), field + ".refunded", currency);
        if (refunded.minor() > captured.minor()) {
            faults.add(field + ".refunded", "refunded.above-captured", "No more can have gone back than was captured.");
        }
        return new Payment(
                faults.text(part.id(), field + ".id", 100),
                faults.text(part.method(), field + ".method", 50),
                captured,
                refunded,
                faults.optionalText(part.cardBrand(), field + ".cardBrand", 50),
                lastFour(part.cardLast4(), field + ".cardLast4"));
    }

    private Optional<String> lastFour(@Nullable String digits, String field) {
        if (digits != null && !digits.matches("[0-9]{4}")) {
            faults.add(field, "card.not-four", "Give the last four digits only.");
        }
        return Optional.ofNullable(digits);
    }
}
