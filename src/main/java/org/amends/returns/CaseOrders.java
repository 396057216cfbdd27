package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.order.snapshot.OrderName;
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

    /** Whether the shop says that the consumer was told of the right to withdraw, in the order as the case froze it (art. 10). */
    public boolean toldOfWithdrawal(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(TOLD)
                .bind("case", caseId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }
}
