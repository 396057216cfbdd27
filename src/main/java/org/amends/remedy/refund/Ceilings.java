package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Reserves money below every ceiling that it falls under, and gives reservations back. Rows are always locked in the same
 * order: remedy, order, lines by id, payment. The tables' own checks stand behind it.
 */
@ApplicationScoped
class Ceilings {

    private static final String KNOW_REMEDY = """
            INSERT INTO remedy_money (case_id, remedy, currency, promised, payer_id, due_at)
            VALUES (:case, :remedy, :currency, :promised, :payer, :due)
            ON CONFLICT DO NOTHING
            """;

    private static final String RESERVE_REMEDY = """
            UPDATE remedy_money SET given_back = given_back + :amount
            WHERE case_id = :case AND remedy = :remedy AND currency = :currency AND NOT closed
              AND given_back + :amount <= promised
            """;

    private static final String RESERVE_DELIVERY = """
            UPDATE shop_order SET delivery_given_back = delivery_given_back + :amount
            WHERE id = :order AND currency = :currency AND delivery_given_back + :amount <= delivery_paid
            """;

    private static final String RESERVE_LINE = """
            UPDATE order_line SET given_back = given_back + :amount
            WHERE order_id = :order AND line_id = :name AND given_back + :amount <= paid
            """;

    private static final String RESERVE_PAYMENT = """
            UPDATE order_payment SET given_back = given_back + :amount
            WHERE order_id = :order AND payment_id = :name AND currency = :currency
              AND given_back + elsewhere + :amount <= captured
            """;

    private static final String FREE_REMEDY = """
            UPDATE remedy_money
            SET given_back = given_back - :amount, confirmed = confirmed - CASE WHEN :confirmed THEN :amount ELSE 0 END,
                came_back = came_back OR :confirmed AND closed
            WHERE case_id = :case AND remedy = :remedy
            """;

    private static final String FREE_DELIVERY = """
            UPDATE shop_order o SET delivery_given_back = delivery_given_back - p.amount
            FROM money_movement_part p WHERE p.movement_id = :id AND p.line_id IS NULL AND o.id = p.order_id
            """;

    private static final String FREE_LINES = """
            UPDATE order_line l SET given_back = given_back - p.amount
            FROM (SELECT x.order_id, x.line_id, p.amount
                  FROM money_movement_part p JOIN order_line x USING (order_id, line_id)
                  WHERE p.movement_id = :id ORDER BY x.line_id FOR UPDATE OF x) AS p
            WHERE l.order_id = p.order_id AND l.line_id = p.line_id
            """;

    private static final String FREE_PAYMENT = """
            UPDATE order_payment y SET given_back = y.given_back - m.amount
            FROM money_movement m
            WHERE m.id = :id AND y.order_id = m.order_id AND y.payment_id = m.payment_id
            """;

    private static final String CONFIRM = """
            UPDATE remedy_money SET confirmed = confirmed + :amount WHERE case_id = :case AND remedy = :remedy
            """;

    /** @throws CeilingReached when it does not fit below all of them; nothing of it may be kept then */
    void reserve(Handle handle, Proposal wanted) {
        remedy(handle.createUpdate(KNOW_REMEDY), wanted)
                .bind("promised", wanted.owed().money().minor())
                .bind("payer", wanted.owed().payer())
                .bind("due", wanted.owed().by().atOffset(ZoneOffset.UTC))
                .execute();
        require(
                remedy(handle.createUpdate(RESERVE_REMEDY), wanted)
                        .bind("amount", wanted.amount().minor()),
                Ceiling.REMEDY,
                Integer.toString(wanted.owed().remedy()));
        wanted.source().ifPresent(source -> reserve(handle, wanted, source));
    }

    private static Update remedy(Update update, Proposal wanted) {
        return update.bind("case", wanted.caseId())
                .bind("remedy", wanted.owed().remedy())
                .bind("currency", wanted.amount().currency().getCurrencyCode());
    }

    private void reserve(Handle handle, Proposal wanted, Proposal.OfOrder source) {
        String currency = wanted.amount().currency().getCurrencyCode();
        if (source.delivery() > 0) {
            require(
                    order(handle.createUpdate(RESERVE_DELIVERY), source.orderId(), source.delivery())
                            .bind("currency", currency),
                    Ceiling.DELIVERY,
                    "");
        }
        for (Proposal.LineAmount line : byId(source.lines())) {
            require(
                    order(handle.createUpdate(RESERVE_LINE), source.orderId(), line.minor())
                            .bind("name", line.lineId()),
                    Ceiling.LINE,
                    line.lineId());
        }
        source.paymentId()
                .ifPresent(payment -> require(
                        order(
                                        handle.createUpdate(RESERVE_PAYMENT),
                                        source.orderId(),
                                        wanted.amount().minor())
                                .bind("name", payment)
                                .bind("currency", currency),
                        Ceiling.PAYMENT,
                        payment));
    }

    private static List<Proposal.LineAmount> byId(List<Proposal.LineAmount> lines) {
        return lines.stream()
                .sorted((one, other) -> one.lineId().compareTo(other.lineId()))
                .toList();
    }

    private static Update order(Update update, UUID order, long amount) {
        return update.bind("order", order).bind("amount", amount);
    }

    private static void require(Update update, Ceiling ceiling, String name) {
        if (update.execute() == 0) {
            throw new CeilingReached(ceiling, name);
        }
    }

    /** What did not go out, or came back, may be given again. */
    void free(Handle handle, Movement movement) {
        of(handle.createUpdate(FREE_REMEDY), movement)
                .bind("confirmed", movement.state() == MovementState.SUCCEEDED)
                .execute();
        for (String part : List.of(FREE_DELIVERY, FREE_LINES, FREE_PAYMENT)) {
            handle.createUpdate(part).bind("id", movement.id()).execute();
        }
    }

    void confirm(Handle handle, Movement movement) {
        of(handle.createUpdate(CONFIRM), movement).execute();
    }

    private static Update of(Update update, Movement movement) {
        return update.bind("case", movement.caseId())
                .bind("remedy", movement.remedy())
                .bind("amount", movement.amount().minor());
    }
}
