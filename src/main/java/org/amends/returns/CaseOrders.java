package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.CaseStatus;
import org.amends.order.Orders;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.photo.ShownLines;
import org.amends.returns.law.Payer;
import org.jdbi.v3.core.Jdbi;

/** The orders that cases froze. */
@ApplicationScoped
public class CaseOrders implements ShownLines {

    private static final String NAMED = """
            SELECT o.source, o.external_id, c.evaluation -> 'returnCost' ->> 'payer' AS payer
            FROM case_order c JOIN shop_order o ON o.id = c.order_id WHERE c.case_id = :case
            """;

    private static final String TITLES = """
            SELECT l.id, l.title
            FROM case_order c CROSS JOIN LATERAL jsonb_to_recordset(c.document -> 'lines') AS l (id text, title text)
            WHERE c.case_id = :case
            """;

    /** The last digits of the cards that it was paid with. */
    private static final String CARDS = """
            SELECT p."cardLastFour"
            FROM case_order c CROSS JOIN LATERAL jsonb_to_recordset(c.document -> 'payments') AS p ("cardLastFour" text)
            WHERE c.case_id = :case AND p."cardLastFour" IS NOT NULL
            """;

    /** A withdrawn case has given its units back. */
    private static final String SPEAKING = """
            SELECT f.reference, f.status FROM case_order c JOIN case_file f ON f.id = c.case_id
            WHERE c.order_id = :order AND f.status <> 'WITHDRAWN'
            ORDER BY c.frozen_at, c.case_id LIMIT 200
            """;

    private static final String TOLD = """
            SELECT c.document #>> '{terms,withdrawalInfoGivenAt}' IS NOT NULL FROM case_order c WHERE c.case_id = :case
            """;

    private final Jdbi jdbi;

    CaseOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param wayBack who pays for sending its goods back
     * @param titles of its lines as they were then, by their ids
     */
    public record CaseOrder(OrderName name, Payer wayBack, Map<String, String> titles) {
        public CaseOrder {
            titles = Map.copyOf(titles);
        }
    }

    /** The last four digits of every card that the order was paid with; none where the shop does not say. */
    public List<String> cards(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(CARDS)
                .bind("case", caseId)
                .mapTo(String.class)
                .list());
    }

    @Override
    public Map<String, String> of(UUID caseId) {
        return find(caseId).map(CaseOrder::titles).orElse(Map.of());
    }

    public Optional<CaseOrder> find(UUID caseId) {
        return jdbi.withHandle(handle -> {
            Optional<CaseOrder> order = handle.createQuery(NAMED)
                    .bind("case", caseId)
                    .map((row, context) -> new CaseOrder(
                            new OrderName(row.getString("source"), row.getString("external_id")),
                            Payer.valueOf(row.getString("payer")),
                            Map.of()))
                    .findOne();
            Map<String, String> titles = new HashMap<>();
            handle.createQuery(TITLES)
                    .bind("case", caseId)
                    .map((row, context) -> titles.put(row.getString("id"), row.getString("title")))
                    .list();
            return order.map(found -> new CaseOrder(found.name(), found.wayBack(), titles));
        });
    }

    /** As it was when the case began. */
    public Optional<OrderSnapshot> frozen(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT document FROM case_order WHERE case_id = :case")
                .bind("case", caseId)
                .mapTo(String.class)
                .findOne()
                .map(Orders::read));
    }

    /** A case that speaks for units of an order. */
    public record Speaking(String reference, CaseStatus status) {}

    /** The first 200, the oldest first. */
    public List<Speaking> speakingFor(UUID order) {
        return jdbi.withHandle(handle -> handle.createQuery(SPEAKING)
                .bind("order", order)
                .map((row, context) ->
                        new Speaking(row.getString("reference"), CaseStatus.valueOf(row.getString("status"))))
                .list());
    }

    /** Whether the shop says that the consumer was told of the right to withdraw, in the order as the case froze it (art. 10). */
    public boolean toldOfWithdrawal(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(TOLD)
                .bind("case", caseId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }
}
