package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.money.Money;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Jdbi;

/** Finds the order that a refund gives something of back. */
@ApplicationScoped
class RefundedOrders {

    private static final String FIND = """
            SELECT o.id, o.currency,
                   ARRAY(SELECT p.payment_id FROM order_payment p WHERE p.order_id = o.id) AS payments
            FROM shop_order o WHERE o.source = :source AND o.external_id = :external
            """;

    private final Jdbi jdbi;

    RefundedOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(UUID id, String currency, List<String> payments) {}

    /** @throws Problem 400 when there is no such order, or it does not come to the amount */
    Proposal.OfOrder find(RefundInput.OfOrder named, Money amount) {
        Row order = row(named).orElseThrow(RefundProblems::unknownOrder);
        if (!order.currency().equals(amount.currency().getCurrencyCode())) {
            throw RefundProblems.otherCurrency();
        }
        if (named.payment().filter(id -> !order.payments().contains(id)).isPresent()) {
            throw RefundProblems.unknownPayment();
        }
        requireTheSum(named, amount);
        List<Proposal.LineAmount> lines = named.lines().stream()
                .map(line -> new Proposal.LineAmount(line.line(), line.minor()))
                .toList();
        return new Proposal.OfOrder(
                order.id(), named.payment(), lines, named.delivery().orElse(0L));
    }

    private Optional<Row> row(RefundInput.OfOrder named) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("source", named.source())
                .bind("external", named.externalId())
                .map((row, context) ->
                        new Row(row.getObject("id", UUID.class), row.getString("currency"), List.of((String[])
                                row.getArray("payments").getArray())))
                .findOne());
    }

    private static void requireTheSum(RefundInput.OfOrder named, Money amount) {
        Set<String> seen = new HashSet<>();
        long delivery = named.delivery().orElse(0L);
        long left = delivery > amount.minor() ? -1 : amount.minor() - delivery;
        for (RefundInput.LineShare line : named.lines()) {
            if (!seen.add(line.line())) {
                throw RefundProblems.twice(line.line());
            }
            left = line.minor() > left ? -1 : left - line.minor();
        }
        boolean none = named.lines().isEmpty() && delivery == 0;
        if (!none && left != 0) {
            throw RefundProblems.notTheSum();
        }
    }
}
