package org.amends.remedy.refund;

import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** An order of a table for 189.00 and three chairs for 100.00 together, brought for 4.99, paid by one card. */
public final class PaidOrder {

    public static final long TABLE = 18900;
    public static final long CHAIRS = 10000;
    public static final long DELIVERY = 499;
    public static final long ALL = TABLE + CHAIRS + DELIVERY;

    private final Jdbi jdbi;
    private final UUID id = UUID.randomUUID();
    private final String externalId = "order-" + id;
    private final String payment = "pi_" + id;

    private PaidOrder(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public static PaidOrder of(Jdbi jdbi) {
        PaidOrder order = new PaidOrder(jdbi);
        jdbi.useTransaction(handle -> {
            handle.execute("""
                    INSERT INTO shop_order (id, source, external_id, version, currency, concluded_at, document, seal,
                                            delivery_paid, updated_at)
                    VALUES (?, 'webshop', ?, 1, 'EUR', now(), '{}', sha256(''), ?, now())
                    """, order.id, order.externalId, DELIVERY);
            handle.execute(
                    "INSERT INTO order_line (order_id, line_id, units, paid) VALUES (?, 'table', 1, ?)",
                    order.id,
                    TABLE);
            handle.execute(
                    "INSERT INTO order_line (order_id, line_id, units, paid) VALUES (?, 'chair', 3, ?)",
                    order.id,
                    CHAIRS);
            handle.execute(
                    "INSERT INTO order_payment (order_id, payment_id, currency, captured) VALUES (?, ?, 'EUR', ?)",
                    order.id,
                    order.payment,
                    ALL);
        });
        return order;
    }

    /** Of what the card took, so much was paid by other means. */
    PaidOrder alsoPaidWith(String means, long minor) {
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "UPDATE order_payment SET captured = captured - ? WHERE order_id = ? AND payment_id = ?",
                    minor,
                    id,
                    payment);
            handle.execute(
                    "INSERT INTO order_payment (order_id, payment_id, currency, captured) VALUES (?, ?, 'EUR', ?)",
                    id,
                    means,
                    minor);
        });
        return this;
    }

    long paymentsGivenBack() {
        return number("SELECT sum(given_back) FROM order_payment WHERE order_id = ?", id);
    }

    UUID id() {
        return id;
    }

    public String externalId() {
        return externalId;
    }

    public String payment() {
        return payment;
    }

    public long lineGivenBack(String line) {
        return number("SELECT given_back FROM order_line WHERE order_id = ? AND line_id = ?", id, line);
    }

    public long deliveryGivenBack() {
        return number("SELECT delivery_given_back FROM shop_order WHERE id = ?", id);
    }

    public long paymentGivenBack() {
        return number("SELECT given_back FROM order_payment WHERE order_id = ?", id);
    }

    public long elsewhere() {
        return number("SELECT elsewhere FROM order_payment WHERE order_id = ?", id);
    }

    private long number(String sql, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(sql, arguments).mapTo(Long.class).one());
    }
}
