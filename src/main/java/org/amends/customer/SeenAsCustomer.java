package org.amends.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who looked at a case with its customer's eyes, and when. Every look is kept. */
@ApplicationScoped
class SeenAsCustomer {

    private static final int LAST = 5;

    private final Jdbi jdbi;
    private final Clock clock;

    SeenAsCustomer(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    record Look(UUID by, Instant at) {}

    void note(UUID caseId, UUID by) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO seen_as_customer (case_id, by_id, at) VALUES (:case, :by, :at)")
                .bind("case", caseId)
                .bind("by", by)
                .bind("at", clock.instant())
                .execute());
    }

    /** The newest first. */
    List<Look> last(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT by_id, at FROM seen_as_customer WHERE case_id = :case ORDER BY number DESC LIMIT :last")
                .bind("case", caseId)
                .bind("last", LAST)
                .map((row, context) -> new Look(
                        row.getObject("by_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
