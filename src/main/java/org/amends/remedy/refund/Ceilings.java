package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;
import org.amends.remedy.refund.PaymentSpread.Share;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Reserves money below every ceiling that it falls under, and gives reservations back. Rows are always locked in the same
 * order: remedy, order, lines by id, payments by id. The tables' own checks stand behind it.
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
              AND given_back + kept_back + :amount <= promised
            """;

    private static final String HOLD_ORDER = "SELECT FROM shop_order WHERE id = :order FOR NO KEY UPDATE";

    /**
     * Of all that was paid for an order, as its lines say or as its payments do, less what went back through us or without us or
     * went into other goods.
     */
    private static final String LEFT_OF_ORDER = """
            SELECT greatest(o.delivery_paid + coalesce(l.paid, 0), coalesce(p.captured, 0)) - coalesce(p.elsewhere, 0)
                 - coalesce(m.given, 0) - coalesce(x.used, 0)
            FROM shop_order o
            CROSS JOIN LATERAL (SELECT sum(paid) AS paid FROM order_line WHERE order_id = o.id) l
            CROSS JOIN LATERAL (SELECT sum(captured) AS captured, sum(elsewhere) AS elsewhere FROM order_payment
                                WHERE order_id = o.id AND currency = o.currency) p
            CROSS JOIN LATERAL (SELECT sum(amount) AS given FROM money_movement
                                WHERE within_order = o.id AND state NOT IN ('DROPPED', 'FAILED', 'REVERSED')) m
            CROSS JOIN LATERAL (SELECT sum(used) AS used FROM exchange WHERE order_id = o.id AND holds) x
            WHERE o.id = :order
        """;

    private static final String RESERVE_DELIVERY = """
            UPDATE shop_order SET delivery_given_back = delivery_given_back + :amount
            WHERE id = :order AND currency = :currency AND delivery_given_back + :amount <= delivery_paid
            """;

    private static final String RESERVE_LINE = """
            UPDATE order_line
            SET given_back = given_back + :amount, adjusted = adjusted + CASE WHEN :stays THEN :amount ELSE 0 END
            WHERE order_id = :order AND line_id = :name AND given_back + :amount <= paid
              AND (NOT :stays OR (adjusted + :amount)::numeric * units <= paid::numeric * (units - committed + :own))
            """;

    private static final String PAYMENTS = """
            SELECT payment_id, currency, captured, greatest(0, captured - elsewhere - given_back) AS room
            FROM order_payment WHERE order_id = :order ORDER BY payment_id FOR UPDATE
            """;
    private static final String COST = """
            SELECT delivery_paid + (SELECT coalesce(sum(paid), 0) FROM order_line WHERE order_id = :order)
            FROM shop_order WHERE id = :order
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
            UPDATE order_line l
            SET given_back = given_back - p.amount, adjusted = adjusted - CASE WHEN p.units_out IS NULL THEN 0 ELSE p.amount END
            FROM (SELECT x.order_id, x.line_id, p.amount, p.units_out
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

    /**
     * @return over which payments it goes back; they come to its amount
     * @throws CeilingReached when it does not fit below all of them; nothing of it may be kept then
     */
    List<Share> reserve(Handle handle, Proposal wanted) {
        know(handle, wanted.caseId(), wanted.owed());
        require(
                handle.createUpdate(RESERVE_REMEDY)
                        .bind("case", wanted.caseId())
                        .bind("remedy", wanted.owed().remedy())
                        .bind("currency", wanted.amount().currency().getCurrencyCode())
                        .bind("amount", wanted.amount().minor()),
                Ceiling.REMEDY,
                Integer.toString(wanted.owed().remedy()));
        wanted.within().ifPresent(order -> hold(handle, order));
        List<Share> shares = wanted.source()
                .map(source -> reserve(handle, wanted, source))
                .orElseGet(() -> List.of(new Share(Optional.empty(), wanted.amount())));
        if (wanted.within()
                .filter(order -> leftOf(handle, order) < wanted.amount().minor())
                .isPresent()) {
            throw new CeilingReached(Ceiling.ORDER, "");
        }
        return shares;
    }

    /** Who refunds without naming goods of an order waits for whoever else refunds of it. */
    private static void hold(Handle handle, UUID order) {
        handle.createQuery(HOLD_ORDER).bind("order", order).mapToMap().list();
    }

    private static long leftOf(Handle handle, UUID order) {
        return handle.createQuery(LEFT_OF_ORDER)
                .bind("order", order)
                .mapTo(BigDecimal.class)
                .one()
                .longValueExact();
    }

    /** Has a row to be locked from now on, if there was none. */
    void know(Handle handle, UUID caseId, OwedMoney owed) {
        handle.createUpdate(KNOW_REMEDY)
                .bind("case", caseId)
                .bind("remedy", owed.remedy())
                .bind("currency", owed.money().currency().getCurrencyCode())
                .bind("promised", owed.money().minor())
                .bind("payer", owed.payer())
                .bind("due", owed.by().atOffset(ZoneOffset.UTC))
                .execute();
    }

    private List<Share> reserve(Handle handle, Proposal wanted, Proposal.OfOrder source) {
        Money amount = wanted.amount();
        String currency = amount.currency().getCurrencyCode();
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
                            .bind("name", line.lineId())
                            .bind("own", source.own(line.lineId()))
                            .bind("stays", wanted.owed().isForGoodsThatStay()),
                    Ceiling.LINE,
                    line.lineId());
        }
        List<Share> shares = source.paymentId().isPresent()
                ? List.of(new Share(source.paymentId(), amount))
                : spread(handle, amount, source.orderId());
        for (Share share : shares) {
            share.paymentId()
                    .ifPresent(payment -> require(
                            order(
                                            handle.createUpdate(RESERVE_PAYMENT),
                                            source.orderId(),
                                            share.amount().minor())
                                    .bind("name", payment)
                                    .bind("currency", currency),
                            Ceiling.PAYMENT,
                            payment));
        }
        return shares;
    }

    private record Paid(String id, String currency, long captured, long room) {}

    /** What fits over no payment is only paid where the payments that we know of are not all that was paid. */
    private static List<Share> spread(Handle handle, Money amount, UUID order) {
        List<Paid> payments = handle.createQuery(PAYMENTS)
                .bind("order", order)
                .map((row, context) -> new Paid(
                        row.getString("payment_id"),
                        row.getString("currency"),
                        row.getLong("captured"),
                        row.getLong("room")))
                .list();
        String currency = amount.currency().getCurrencyCode();
        List<Share> shares = PaymentSpread.of(
                amount,
                payments.stream()
                        .filter(paid -> paid.currency().equals(currency))
                        .map(paid -> new PaymentSpread.Room(paid.id(), paid.room()))
                        .toList());
        boolean allKnown = payments.stream().allMatch(paid -> paid.currency().equals(currency));
        long besides = cost(handle, order)
                - payments.stream().mapToLong(Paid::captured).sum();
        shares.stream()
                .filter(share -> share.paymentId().isEmpty())
                .filter(rest -> allKnown && rest.amount().minor() > Math.max(0, besides))
                .findFirst()
                .ifPresent(rest -> {
                    throw new CeilingReached(Ceiling.PAYMENT, "");
                });
        return shares;
    }

    private static long cost(Handle handle, UUID order) {
        return handle.createQuery(COST).bind("order", order).mapTo(Long.class).one();
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
