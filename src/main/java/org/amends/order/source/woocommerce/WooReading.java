package org.amends.order.source.woocommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.lookup.Spelling;
import org.amends.order.snapshot.OrderName;
import org.amends.order.ucp.UcpOrder;
import org.amends.order.ucp.UcpReading;
import org.amends.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Makes of a WooCommerce order what a shop would have sent by itself, so that it is read by the same rules. */
final class WooReading {

    private final WooConfig config;
    private final WooOrder order;

    WooReading(WooConfig config, WooOrder order) {
        this.config = config;
        this.order = order;
    }

    /** @throws Problem 400 with every field that is wrong */
    FindableOrder read() {
        return UcpReading.read(new OrderName(config.name(), number()), ucp());
    }

    /** What customers know it by. */
    String number() {
        return order.number() != null ? order.number() : String.valueOf(order.id());
    }

    private UcpOrder ucp() {
        return new UcpOrder(
                null, null, null, null, null, order.currency(), lines(), null, null, null, null, null, null, returns());
    }

    private List<UcpOrder.@Nullable LineItem> lines() {
        List<UcpOrder.@Nullable LineItem> lines = new ArrayList<>();
        for (WooOrder.Line line : order.lines() == null ? List.<WooOrder.Line>of() : order.lines()) {
            Integer units = "cancelled".equals(order.status()) ? Integer.valueOf(0) : line.quantity();
            lines.add(new UcpOrder.LineItem(
                    String.valueOf(line.id()),
                    new UcpOrder.Item(null, line.name(), null, null),
                    new UcpOrder.Quantity(line.quantity(), units, null),
                    List.of(total("total", sum(line.total(), line.tax())), total("tax", sum(line.tax(), null))),
                    null,
                    null,
                    null,
                    new UcpOrder.LineReturnsPart(
                            blankless(line.sku()), null, null, null, null, null, null, null, null, null)));
        }
        return lines;
    }

    private static UcpOrder.Total total(String type, @Nullable BigDecimal amount) {
        return new UcpOrder.Total(type, amount, null, null);
    }

    /** When goods were delivered is not WooCommerce's to know, so nothing is said of it. */
    private UcpOrder.ReturnsPart returns() {
        Instant concluded = instant(order.createdAt());
        Instant modified = instant(order.modifiedAt());
        return new UcpOrder.ReturnsPart(
                modified == null ? null : modified.getEpochSecond(),
                true,
                order.billing() == null ? null : order.billing().country(),
                concluded,
                true,
                config.withdrawalInfoGiven() ? concluded : null,
                config.returnCostNoticeGiven(),
                List.of(payment()),
                new UcpOrder.DeliveryPart(sum(order.shipping(), order.shippingTax()), null),
                identities(),
                null,
                null,
                null);
    }

    private UcpOrder.PaymentPart payment() {
        BigDecimal refunded = BigDecimal.ZERO;
        for (WooOrder.Refund refund : order.refunds() == null ? List.<WooOrder.Refund>of() : order.refunds()) {
            BigDecimal minor = sum(refund.total(), null);
            refunded = refunded.add(minor == null ? BigDecimal.ZERO : minor.abs());
        }
        String transaction = blankless(order.transactionId());
        return new UcpOrder.PaymentPart(
                transaction == null ? "order-" + order.id() : transaction,
                blankless(order.paymentMethod()) == null ? "unknown" : order.paymentMethod(),
                null,
                order.paidAt() == null ? BigDecimal.ZERO : sum(order.total(), null),
                refunded,
                null,
                null);
    }

    /** Customers write their numbers as they like; what is no key is left out and stops nothing. */
    private UcpOrder.@Nullable Identities identities() {
        WooOrder.Billing billing = order.billing();
        return billing == null
                ? null
                : new UcpOrder.Identities(
                        null,
                        key(billing.email(), Spelling::emailHash),
                        null,
                        key(billing.phone(), Spelling::phoneHash),
                        key(billing.postcode(), Spelling::code),
                        null,
                        null);
    }

    private static @Nullable String key(@Nullable String written, Function<String, Optional<String>> spelling) {
        return written == null ? null : spelling.apply(written).orElse(null);
    }

    /** In minor units; null for what is no amount. */
    private @Nullable BigDecimal sum(@Nullable String one, @Nullable String other) {
        try {
            int decimals =
                    Currency.getInstance(String.valueOf(order.currency())).getDefaultFractionDigits();
            return decimal(one).add(decimal(other)).movePointRight(decimals).setScale(0, RoundingMode.HALF_UP);
        } catch (IllegalArgumentException noAmountOrCurrency) {
            return null;
        }
    }

    private static BigDecimal decimal(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,10})?")) {
            throw new IllegalArgumentException("not an amount");
        }
        return new BigDecimal(text);
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static @Nullable Instant instant(@Nullable String utc) {
        try {
            return utc == null ? null : LocalDateTime.parse(utc).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException garbage) {
            return null;
        }
    }
}
