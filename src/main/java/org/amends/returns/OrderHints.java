package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.amends.order.lookup.LookUp;
import org.amends.order.lookup.LookupKey;
import org.amends.order.snapshot.OrderName;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Orders that filings seem to be about, for whoever matches them. Customers are never told of them. */
@ApplicationScoped
public class OrderHints {

    private final Jdbi jdbi;

    OrderHints(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param by what the customer knew of it */
    public record OrderHint(OrderName name, LookupKey.Kind by) {}

    void note(Handle handle, UUID caseId, LookUp.Found found) {
        handle.createUpdate("INSERT INTO case_order_hint (case_id, order_id, found_by) VALUES (:case, :order, :by)")
                .bind("case", caseId)
                .bind("order", found.order())
                .bind("by", found.by().name())
                .execute();
    }

    public Optional<OrderHint> find(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT o.source, o.external_id, h.found_by
                        FROM case_order_hint h JOIN shop_order o ON o.id = h.order_id WHERE h.case_id = :case
                        """)
                .bind("case", caseId)
                .map((row, context) -> new OrderHint(
                        new OrderName(row.getString("source"), row.getString("external_id")),
                        LookupKey.Kind.valueOf(row.getString("found_by"))))
                .findOne());
    }
}
