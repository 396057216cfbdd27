package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Word that waits for a colleague. It is leased while it is being sent; when the sender dies, the lease runs out. */
@ApplicationScoped
class Notices {

    /** All that waits for one person, so that it leaves as one mail. */
    private static final String LEASE = """
            UPDATE channel_notice SET available_at = now() + :ahead + :lease
            WHERE position IN (
                SELECT position FROM channel_notice
                WHERE done_at IS NULL AND available_at <= now() + :ahead AND person_id = (
                    SELECT person_id FROM channel_notice
                    WHERE done_at IS NULL AND available_at <= now() + :ahead
                    ORDER BY available_at, position LIMIT 1)
                FOR UPDATE SKIP LOCKED)
            RETURNING position, person_id, attempts, now() + :ahead AS at
            """;

    /** What was handled, or has given a sign of life, before it was told is not told. */
    private static final String LINES = """
            SELECT n.position, c.name, k.id AS contact, coalesce(n.silent_since, k.due_at) AS since
            FROM channel_notice n
            JOIN channel c ON c.id = n.channel_id
            LEFT JOIN channel_contact k ON k.id = n.contact_id
            WHERE n.position = ANY(:positions) AND n.done_at IS NULL
              AND (k.id IS NOT NULL AND k.handled_at IS NULL
                   OR n.silent_since = channel_sign(c.id, c.kind, c.watched_since))
            ORDER BY k.due_at NULLS FIRST, n.position
            """;

    private static final String DONE = """
            UPDATE channel_notice SET done_at = now(), outcome = :outcome
            WHERE position = ANY(:positions) AND done_at IS NULL
            """;
    private static final String DEFER = """
            UPDATE channel_notice SET available_at = :until WHERE position = ANY(:positions) AND done_at IS NULL
            """;
    private static final String REFUSED = """
            UPDATE channel_notice SET available_at = :until, attempts = attempts + 1
            WHERE position = ANY(:positions) AND done_at IS NULL
            """;

    private static final Duration LEASE_TIME = Duration.ofMinutes(2);

    private final Jdbi jdbi;

    Notices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What waits for one person.
     *
     * @param attempts how often the relay has refused the one that it refused most
     * @param at now, on the database's clock
     */
    record Word(UUID person, List<Long> positions, int attempts, Instant at) {}

    private record Leased(UUID person, long position, int attempts, Instant at) {}

    /** @param contact that is late since {@code since}; empty for a channel that is silent since then */
    record Line(String channel, Optional<UUID> contact, Instant since) {}

    /** Empty when nothing waits that no other replica has. */
    Optional<Word> lease(Duration ahead) {
        List<Leased> leased = jdbi.withHandle(handle -> handle.createQuery(LEASE)
                .bind("ahead", ahead)
                .bind("lease", LEASE_TIME)
                .map((row, context) -> new Leased(
                        row.getObject("person_id", UUID.class),
                        row.getLong("position"),
                        row.getInt("attempts"),
                        instant(row, "at").orElseThrow()))
                .list());
        return leased.stream()
                .findFirst()
                .map(first -> new Word(
                        first.person(),
                        leased.stream().map(Leased::position).sorted().toList(),
                        leased.stream().mapToInt(Leased::attempts).max().orElse(0),
                        first.at()));
    }

    List<Line> lines(Word word) {
        return jdbi.withHandle(handle -> handle.createQuery(LINES)
                .bindArray("positions", Long.class, word.positions())
                .map((row, context) -> new Line(
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("contact", UUID.class)),
                        instant(row, "since").orElseThrow()))
                .list());
    }

    void done(Word word, String outcome) {
        jdbi.useHandle(handle -> handle.createUpdate(DONE)
                .bind("outcome", outcome)
                .bindArray("positions", Long.class, word.positions())
                .execute());
    }

    void defer(Word word, Instant until) {
        move(DEFER, word, until);
    }

    void refused(Word word, Instant until) {
        move(REFUSED, word, until);
    }

    private void move(String sql, Word word, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("until", until)
                .bindArray("positions", Long.class, word.positions())
                .execute());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
