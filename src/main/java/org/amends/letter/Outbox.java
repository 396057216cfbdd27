package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What has to leave the house for customers, in the order in which it happened. An item is leased while it is being sent, so that
 * replicas do not send it twice; when the sender dies, the lease runs out and another one tries.
 */
@ApplicationScoped
class Outbox {

    private static final String LEASE = """
            UPDATE outbox SET attempts = attempts + 1, available_at = now() + :lease
            WHERE position = (
                SELECT position FROM outbox
                WHERE done_at IS NULL AND topic IN ('LETTER', 'REMINDER', 'CONFIRMATION', 'AFTERCARE') AND available_at <= now()
                ORDER BY available_at
                LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING position, case_id, seq, topic, attempts
            """;
    private static final String DONE = """
            UPDATE outbox SET done_at = now(), outcome = :outcome WHERE position = :position AND done_at IS NULL
            """;
    private static final String LATER = "UPDATE outbox SET available_at = now() + :pause WHERE position = :position";

    private static final Duration LEASE_TIME = Duration.ofMinutes(2);

    /** How an item ends that the relay took. */
    static final String TAKEN = "accepted by the relay";

    private final Jdbi jdbi;

    Outbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    enum Topic {
        LETTER,
        REMINDER,
        /** What was done on the customer's word, or settled on the short way. */
        CONFIRMATION,
        /** Whether a closed case is put right. */
        AFTERCARE
    }

    /** @param seq the event that it tells of */
    record Item(long position, UUID caseId, int seq, Topic topic, int attempts) {}

    Optional<Item> lease() {
        return jdbi.withHandle(handle -> handle.createQuery(LEASE)
                .bind("lease", LEASE_TIME)
                .map((row, context) -> new Item(
                        row.getLong("position"),
                        row.getObject("case_id", UUID.class),
                        row.getInt("seq"),
                        Topic.valueOf(row.getString("topic")),
                        row.getInt("attempts")))
                .findOne());
    }

    void done(Item item, String outcome) {
        jdbi.useHandle(handle -> handle.createUpdate(DONE)
                .bind("position", item.position())
                .bind("outcome", outcome)
                .execute());
    }

    void later(Item item, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate(LATER)
                .bind("position", item.position())
                .bind("pause", pause)
                .execute());
    }
}
