package org.amends.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * How far each colleague has read a case, and with it the notes that mention them. One statement a page; it writes only when
 * there is something new to have seen.
 */
@ApplicationScoped
class Readings {

    /** The last part sees the table as it was before the others wrote. */
    private static final String OPEN = """
            WITH seen AS (
                INSERT INTO case_reading (case_id, reader, seen_seq, seen_at)
                SELECT :case, :reader, :version, now()
                WHERE NOT EXISTS (
                    SELECT FROM case_reading WHERE case_id = :case AND reader = :reader AND seen_seq >= :version)
                ON CONFLICT (case_id, reader) DO UPDATE SET seen_seq = excluded.seen_seq, seen_at = excluded.seen_at
                WHERE case_reading.seen_seq < excluded.seen_seq
            ), read AS (
                DELETE FROM unread_mention WHERE person = :reader AND case_id = :case AND seq <= :version)
            SELECT reader, seen_seq, seen_at FROM case_reading WHERE case_id = :case ORDER BY seen_at, reader
            """;

    private final Jdbi jdbi;

    Readings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param upTo the number of the last event that they have seen */
    record Reading(UUID reader, int upTo, OffsetDateTime at) {}

    /**
     * Somebody opens a case.
     *
     * @param version the number of the last event on the page
     * @return who had read how far before
     */
    List<Reading> open(UUID caseId, UUID reader, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("case", caseId)
                .bind("reader", reader)
                .bind("version", version)
                .map((row, context) -> new Reading(
                        row.getObject("reader", UUID.class),
                        row.getInt("seen_seq"),
                        row.getObject("seen_at", OffsetDateTime.class)))
                .list());
    }
}
