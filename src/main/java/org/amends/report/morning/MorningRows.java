package org.amends.report.morning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The mails of a morning on their way. One is leased while it is being sent; when the sender dies, the lease runs out. */
@ApplicationScoped
class MorningRows {

    private static final String FORM = """
            INSERT INTO morning_mail (reader_id, day, available_at)
            SELECT s.id, :day, now() + :ahead FROM staff s
            WHERE s.active AND s.morning_mail IS NOT NULL
              AND EXISTS (SELECT FROM staff_role r WHERE r.staff_id = s.id AND r.role IN ('LEAD', 'MANAGER'))
              AND NOT EXISTS (SELECT FROM morning_mail m WHERE m.reader_id = s.id AND m.day = :day)
            ON CONFLICT ON CONSTRAINT morning_mail_pk DO NOTHING
            """;

    private static final String LEASE = """
            UPDATE morning_mail m SET attempts = m.attempts + 1, available_at = now() + :ahead + :lease
            FROM staff s
            WHERE s.id = m.reader_id AND (m.reader_id, m.day) = (
                SELECT reader_id, day FROM morning_mail
                WHERE done_at IS NULL AND available_at <= now() + :ahead
                ORDER BY available_at
                LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING m.reader_id, m.day, m.attempts, s.morning_mail AS language, now() + :ahead AS at
            """;

    private static final String LATER = """
            UPDATE morning_mail SET available_at = :until WHERE reader_id = :reader AND day = :day
            """;

    private static final String DONE = """
            UPDATE morning_mail SET done_at = now(), outcome = :outcome
            WHERE reader_id = :reader AND day = :day AND done_at IS NULL
            """;

    private static final Duration LEASE_TIME = Duration.ofMinutes(2);

    private final Jdbi jdbi;

    MorningRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param language in which they asked for it; empty when they no longer do
     * @param at now, on the database's clock
     */
    record Due(UUID reader, LocalDate day, int attempts, Optional<String> language, Instant at) {}

    /** One for everybody who asked and has none of this day yet. */
    void form(LocalDate day, Duration ahead) {
        jdbi.useHandle(handle ->
                handle.createUpdate(FORM).bind("day", day).bind("ahead", ahead).execute());
    }

    Optional<Due> lease(Duration ahead) {
        return jdbi.withHandle(handle -> handle.createQuery(LEASE)
                .bind("ahead", ahead)
                .bind("lease", LEASE_TIME)
                .map((row, context) -> new Due(
                        row.getObject("reader_id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getString("language")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .findOne());
    }

    void later(Due mail, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate(LATER)
                .bind("reader", mail.reader())
                .bind("day", mail.day())
                .bind("until", mail.at().plus(pause))
                .execute());
    }

    void done(Due mail, String outcome) {
        jdbi.useHandle(handle -> handle.createUpdate(DONE)
                .bind("reader", mail.reader())
                .bind("day", mail.day())
                .bind("outcome", outcome)
                .execute());
    }
}
