package org.amends.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What waits in the outbox for a digest, by whom it reached. */
@ApplicationScoped
class WaitingWord {

    private static final String WAITING = """
            SELECT coalesce(o.recipient, e.from_owner) AS person, coalesce(s.rung = 'EXECUTIVE', false) AS top,
                   min(o.available_at) AS since, now() + :ahead AS at, array_agg(o.position) AS positions
            FROM outbox o
            JOIN case_event e ON e.case_id = o.case_id AND e.seq = o.seq
            LEFT JOIN escalation_step s ON s.case_id = o.case_id AND s.fired_seq = o.seq
            WHERE o.done_at IS NULL AND o.digest_id IS NULL AND o.topic IN ('ESCALATION', 'WARNING', 'HANDOVER', 'MENTION')
              AND o.available_at <= now() + :ahead
            GROUP BY 1, 2
            ORDER BY since, person
            """;
    private static final String DEFER = """
            UPDATE outbox SET available_at = :until
            WHERE position = ANY(:positions) AND done_at IS NULL AND digest_id IS NULL
            """;
    private static final String DROP = """
            UPDATE outbox SET done_at = now(), outcome = :outcome
            WHERE position = ANY(:positions) AND done_at IS NULL AND digest_id IS NULL
            """;

    /** One replica at a time makes digests for a person; the others pass over what it holds and come back later. */
    private static final String CLAIM = "SELECT id FROM staff WHERE id = :reader FOR NO KEY UPDATE SKIP LOCKED";

    private static final String FORM = """
            WITH digest AS (
                INSERT INTO notice_digest (id, reader_id, formed_at, available_at)
                SELECT :id, :reader, now() + :ahead, now() + :ahead
                WHERE EXISTS (
                    SELECT FROM outbox WHERE position = ANY(:positions) AND done_at IS NULL AND digest_id IS NULL)
                ON CONFLICT ON CONSTRAINT notice_digest_once_a_minute DO NOTHING
                RETURNING id)
            UPDATE outbox o SET digest_id = digest.id
            FROM digest
            WHERE o.position = ANY(:positions) AND o.done_at IS NULL AND o.digest_id IS NULL
            """;

    private final Jdbi jdbi;

    WaitingWord(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param top whether it reached the person as the executive
     * @param at now, on the database's clock
     */
    record Word(UUID person, boolean top, Instant since, Instant at, List<Long> positions) {}

    /** Whose time has come, the oldest first. */
    List<Word> due(Duration ahead) {
        return jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("ahead", ahead)
                .map((row, context) -> read(row))
                .list());
    }

    void defer(Word word, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(DEFER)
                .bind("until", until)
                .bindArray("positions", Long.class, word.positions())
                .execute());
    }

    void drop(Word word, String outcome) {
        jdbi.useHandle(handle -> handle.createUpdate(DROP)
                .bind("outcome", outcome)
                .bindArray("positions", Long.class, word.positions())
                .execute());
    }

    /** One digest of all of it, unless this minute had one or another replica is at it: then it waits for the next. */
    void form(UUID digest, UUID reader, List<Long> positions, Duration ahead) {
        jdbi.useTransaction(handle -> {
            boolean claimed = handle.createQuery(CLAIM)
                    .bind("reader", reader)
                    .mapTo(UUID.class)
                    .findOne()
                    .isPresent();
            if (claimed) {
                handle.createUpdate(FORM)
                        .bind("id", digest)
                        .bind("reader", reader)
                        .bind("ahead", ahead)
                        .bindArray("positions", Long.class, positions)
                        .execute();
            }
        });
    }

    private static Word read(ResultSet row) throws SQLException {
        Array positions = row.getArray("positions");
        return new Word(
                row.getObject("person", UUID.class),
                row.getBoolean("top"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Arrays.asList((Long[]) positions.getArray()));
    }
}
