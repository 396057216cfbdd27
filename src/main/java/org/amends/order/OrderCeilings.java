package org.amends.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What of an order's units and money is spoken for, as it stands at this moment. */
@ApplicationScoped
public class OrderCeilings {

    private static final String DELIVERY =
            "SELECT delivery_paid, delivery_given_back FROM shop_order WHERE id = :order";

    private static final String LINES = """
            SELECT line_id, units, committed, paid, given_back FROM order_line WHERE order_id = :order ORDER BY line_id
            """;

    private static final String PAYMENTS = """
            SELECT payment_id, currency, captured, elsewhere, given_back
            FROM order_payment WHERE order_id = :order ORDER BY payment_id
            """;

    private final Jdbi jdbi;

    OrderCeilings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All amounts are minor units. */
    public record Ceilings(long deliveryPaid, long deliveryGivenBack, List<Line> lines, List<Payment> payments) {

        public Ceilings {
            lines = List.copyOf(lines);
            payments = List.copyOf(payments);
        }

        public Optional<Line> line(String id) {
            return lines.stream().filter(line -> line.id().equals(id)).findFirst();
        }

        public long deliveryLeft() {
            return deliveryPaid - deliveryGivenBack;
        }
    }

    /**
     * @param committed units that cases speak for
     * @param givenBack reserved, on its way or back with the customer
     */
    public record Line(String id, int units, int committed, long paid, long givenBack) {

        public long left() {
            return paid - givenBack;
        }
    }

    /** @param elsewhere what went back over it without us, which may be more than was left */
    public record Payment(String id, String currency, long captured, long elsewhere, long givenBack) {

        public long left() {
            return Math.max(0, captured - elsewhere - givenBack);
        }
    }

    /** @return empty when there is no such order */
    public Optional<Ceilings> of(UUID order) {
        return jdbi.inTransaction(handle -> handle.createQuery(DELIVERY)
                .bind("order", order)
                .map((row, context) -> new Ceilings(
                        row.getLong("delivery_paid"),
                        row.getLong("delivery_given_back"),
                        handle.createQuery(LINES)
                                .bind("order", order)
                                .map((line, inner) -> new Line(
                                        line.getString("line_id"),
                                        line.getInt("units"),
                                        line.getInt("committed"),
                                        line.getLong("paid"),
                                        line.getLong("given_back")))
                                .list(),
                        handle.createQuery(PAYMENTS)
                                .bind("order", order)
                                .map((payment, inner) -> new Payment(
                                        payment.getString("payment_id"),
                                        payment.getString("currency"),
                                        payment.getLong("captured"),
                                        payment.getLong("elsewhere"),
                                        payment.getLong("given_back")))
                                .list()))
                .findOne());
    }
}
