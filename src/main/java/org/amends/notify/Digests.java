package org.amends.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Verb;
import org.jdbi.v3.core.Jdbi;

/** Digests on their way. One is leased while it is being sent; when the sender dies, the lease runs out. */
@ApplicationScoped
class Digests {

    private static final String LEASE = """
            UPDATE notice_digest SET attempts = attempts + 1, available_at = now() + :ahead + :lease
            WHERE id = (
                SELECT id FROM notice_digest
                WHERE done_at IS NULL AND available_at <= now() + :ahead
                ORDER BY available_at
                LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING id, reader_id, attempts, now() + :ahead AS at
            """;

    /**
     * What is still as it was: a duty that was fulfilled or accepted meanwhile, an offer that was answered, or a note that was
     * read is not said. Whom the complaint is about hears of no mention, not even as a deputy.
     */
    private static final String LINES = """
            SELECT c.reference, coalesce(o.recipient, e.from_owner) AS person, e.verb, e.at,
                   (convert_from(e.canonical, 'UTF8')::jsonb -> 'actor' ->> 'id')::uuid AS actor_id,
                   s.number, s.level, s.rung, d.kind, d.due_at
            FROM outbox o
            JOIN case_file c ON c.id = o.case_id
            JOIN case_event e ON e.case_id = o.case_id AND e.seq = o.seq
            LEFT JOIN escalation_step s ON s.case_id = o.case_id AND s.fired_seq = o.seq
            LEFT JOIN deadline d ON d.case_id = o.case_id
                AND (d.number = s.number OR e.verb = 'OFFER_HANDOVER' AND d.started_seq = o.seq AND d.kind = 'ACCEPT_HANDOVER')
            WHERE o.digest_id = :digest AND o.done_at IS NULL AND d.ended_seq IS NULL
              AND (e.verb <> 'WARN' OR d.due_at > :at)
              AND (o.topic <> 'MENTION' OR EXISTS (
                  SELECT FROM unread_mention m WHERE m.person = o.recipient AND m.case_id = o.case_id AND m.seq = o.seq)
                AND NOT EXISTS (
                  SELECT FROM case_event n WHERE n.case_id = o.case_id AND n.verb = 'NAME_PERSON'
                    AND (convert_from(n.canonical, 'UTF8')::jsonb -> 'fact' ->> 'person')::uuid = :reader))
              AND NOT EXISTS (
                SELECT FROM escalation_acceptance a WHERE a.case_id = s.case_id AND a.number = s.number)
              AND NOT EXISTS (
                SELECT FROM escalation_step h
                JOIN outbox higher ON higher.case_id = h.case_id AND higher.seq = h.fired_seq
                WHERE h.case_id = s.case_id AND h.number = s.number AND h.level > s.level
                  AND higher.digest_id = o.digest_id AND higher.topic = 'ESCALATION')
            ORDER BY d.due_at NULLS LAST, e.at, c.reference, s.number
            """;

    private static final String LATER = "UPDATE notice_digest SET available_at = :until WHERE id = :id";

    private static final String DONE = """
            WITH told AS (
                UPDATE notice_digest SET done_at = now(), outcome = :outcome WHERE id = :id AND done_at IS NULL)
            UPDATE outbox SET done_at = now(), outcome = :outcome WHERE digest_id = :id AND done_at IS NULL
            """;

    private static final String PUT_BACK = """
            WITH ended AS (
                UPDATE notice_digest SET done_at = now(), outcome = 'put back' WHERE id = :id AND done_at IS NULL)
            UPDATE outbox SET digest_id = NULL WHERE digest_id = :id AND done_at IS NULL
            """;

    private static final Duration LEASE_TIME = Duration.ofMinutes(2);

    private final Jdbi jdbi;

    Digests(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param at now, on the database's clock */
    record Digest(UUID id, UUID reader, int attempts, Instant at) {}

    /**
     * @param person whom it reached; another than the reader where the reader stands in
     * @param at when it reached them
     * @param by who did it; empty for a rung, which fires by itself
     * @param due what is late, or the offer that waits for an answer
     */
    record Line(
            CaseReference reference,
            UUID person,
            Verb verb,
            Instant at,
            Optional<UUID> by,
            Optional<Step> step,
            Optional<Due> due) {
        /** What is running out, or a late duty, or a handover, or a note that mentions the person. */
        Matter matter() {
            if (verb == Verb.NOTE) {
                return Matter.MENTION;
            }
            if (step.isEmpty()) {
                return Matter.HANDOVER;
            }
            return verb == Verb.WARN ? Matter.RUNNING_OUT : Matter.LATE;
        }

        boolean top() {
            return step.filter(fired -> fired.rung() == Rung.EXECUTIVE).isPresent();
        }
    }

    enum Matter {
        LATE,
        RUNNING_OUT,
        HANDOVER,
        MENTION
    }

    record Step(int deadline, int level, Rung rung) {}

    record Due(DeadlineKind kind, Instant at) {}

    Optional<Digest> lease(Duration ahead) {
        return jdbi.withHandle(handle -> handle.createQuery(LEASE)
                .bind("ahead", ahead)
                .bind("lease", LEASE_TIME)
                .map((row, context) -> new Digest(
                        row.getObject("id", UUID.class),
                        row.getObject("reader_id", UUID.class),
                        row.getInt("attempts"),
                        instant(row, "at").orElseThrow()))
                .findOne());
    }

    /** The longest late first; of one duty only the highest rung. */
    List<Line> lines(Digest digest) {
        return jdbi.withHandle(handle -> handle.createQuery(LINES)
                .bind("digest", digest.id())
                .bind("reader", digest.reader())
                .bind("at", digest.at())
                .map((row, context) -> read(row))
                .list());
    }

    void later(Digest digest, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate(LATER)
                .bind("id", digest.id())
                .bind("until", digest.at().plus(pause))
                .execute());
    }

    void done(Digest digest, String outcome) {
        jdbi.useHandle(handle -> handle.createUpdate(DONE)
                .bind("id", digest.id())
                .bind("outcome", outcome)
                .execute());
    }

    /** What it holds waits again, for another reader or another hour. */
    void putBack(Digest digest) {
        jdbi.useHandle(
                handle -> handle.createUpdate(PUT_BACK).bind("id", digest.id()).execute());
    }

    private static Line read(ResultSet row) throws SQLException {
        Optional<Instant> dueAt = instant(row, "due_at");
        Optional<String> rung = Optional.ofNullable(row.getString("rung"));
        int deadline = row.getInt("number");
        int level = row.getInt("level");
        String kind = row.getString("kind");
        return new Line(
                new CaseReference(row.getString("reference")),
                row.getObject("person", UUID.class),
                Verb.valueOf(row.getString("verb")),
                instant(row, "at").orElseThrow(),
                Optional.ofNullable(row.getObject("actor_id", UUID.class)),
                rung.map(name -> new Step(deadline, level, Rung.valueOf(name))),
                dueAt.map(at -> new Due(DeadlineKind.valueOf(kind), at)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
