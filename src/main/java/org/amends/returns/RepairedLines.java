package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.amends.order.snapshot.OrderName;
import org.jdbi.v3.core.Jdbi;

/** Which lines of an order were repaired under the guarantee, which is twelve months longer for them (L-28). */
@ApplicationScoped
class RepairedLines {

    private static final String REPAIRED = """
            SELECT DISTINCT a.line_id FROM claim_attempt a JOIN shop_order o ON o.id = a.order_id
            WHERE o.source = :source AND o.external_id = :number AND a.kind = 'REPAIR'
            """;

    private final Jdbi jdbi;

    RepairedLines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Set<String> of(OrderName order) {
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery(REPAIRED)
                .bind("source", order.source())
                .bind("number", order.externalId())
                .mapTo(String.class)
                .list()));
    }
}
