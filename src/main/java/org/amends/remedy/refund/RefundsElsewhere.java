package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.remedy.refund.RefundNews.Seen;
import org.amends.remedy.refund.RefundPort.Status;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps refunds that did not start here as evidence. Each lowers what is left of its payment once, for as long as it stands. */
@ApplicationScoped
class RefundsElsewhere {

    /** Nothing counts yet: the row is there to be locked. */
    private static final String SEE = """
            INSERT INTO refund_elsewhere (carrier, reference, order_id, payment_id, amount, currency, counts, seen_at)
            SELECT :carrier, :reference, p.order_id, coalesce(p.payment_id, :first), :amount, :currency, false, now()
            FROM (SELECT) AS seen
            LEFT JOIN LATERAL (
                SELECT order_id, payment_id FROM order_payment WHERE payment_id = ANY(:payments) LIMIT 1) AS p ON true
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK = """
            SELECT counts FROM refund_elsewhere WHERE carrier = :carrier AND reference = :reference FOR UPDATE
            """;

    private static final String COUNT = """
            WITH seen AS (
                UPDATE refund_elsewhere SET counts = :counts WHERE carrier = :carrier AND reference = :reference
                RETURNING order_id, payment_id, amount, currency)
            UPDATE order_payment p
            SET elsewhere = p.elsewhere + CASE WHEN :counts THEN seen.amount ELSE -seen.amount END
            FROM seen
            WHERE p.order_id = seen.order_id AND p.payment_id = seen.payment_id AND p.currency = seen.currency
            """;

    private final Jdbi jdbi;

    RefundsElsewhere(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void record(Seen seen) {
        if (seen.payments().isEmpty() || seen.amount().minor() == 0) {
            return;
        }
        boolean counts = seen.sent().status() != Status.FAILED;
        jdbi.useTransaction(handle -> {
            handle.createUpdate(SEE)
                    .bind("carrier", seen.carrier())
                    .bind("reference", seen.reference())
                    .bind("first", seen.payments().get(0))
                    .bindArray("payments", String.class, seen.payments())
                    .bind("amount", seen.amount().minor())
                    .bind("currency", seen.amount().currency().getCurrencyCode())
                    .execute();
            if (counted(handle, seen) != counts) {
                handle.createUpdate(COUNT)
                        .bind("carrier", seen.carrier())
                        .bind("reference", seen.reference())
                        .bind("counts", counts)
                        .execute();
            }
        });
    }

    private static boolean counted(Handle handle, Seen seen) {
        return handle.createQuery(LOCK)
                .bind("carrier", seen.carrier())
                .bind("reference", seen.reference())
                .mapTo(Boolean.class)
                .one();
    }
}
