package org.amends.order;

import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Looks at the ceilings, and puts down what cases and remedies would. */
final class Ceilings {

    private final Jdbi jdbi;
    private final UUID order;

    Ceilings(Jdbi jdbi, UUID order) {
        this.jdbi = jdbi;
        this.order = order;
    }

    record Line(int units, int committed, long paid, long givenBack) {}

    record Payment(long captured, long elsewhere, long givenBack) {}

    Line line(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT units, committed, paid, given_back FROM order_line WHERE order_id = :order AND line_id = :id")
                .bind("order", order)
                .bind("id", id)
                .map((row, context) -> new Line(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4)))
                .one());
    }

    Payment payment(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT captured, elsewhere, given_back FROM order_payment WHERE order_id = :order AND payment_id = :id")
                .bind("order", order)
                .bind("id", id)
                .map((row, context) -> new Payment(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one());
    }

    long deliveryPaid() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT delivery_paid FROM shop_order WHERE id = :order")
                .bind("order", order)
                .mapTo(long.class)
                .one());
    }

    void giveBack(String line, String payment, long minor, long delivery) {
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "UPDATE order_line SET given_back = ? WHERE order_id = ? AND line_id = ?", minor, order, line);
            handle.execute(
                    "UPDATE order_payment SET given_back = ? WHERE order_id = ? AND payment_id = ?",
                    minor + delivery,
                    order,
                    payment);
            handle.execute("UPDATE shop_order SET delivery_given_back = ? WHERE id = ?", delivery, order);
        });
    }
}
