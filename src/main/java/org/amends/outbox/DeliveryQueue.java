package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.outbox.receiver.Answer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/**
 * Events on their way. One is leased by one replica at a time, and no event of a case before an earlier one of that case has
 * arrived or is given up. A result counts only for the attempt that it is of, so that one who comes back late changes nothing.
 */
@ApplicationScoped
class DeliveryQueue {

    private static final String LEASE = """
            UPDATE webhook_delivery d SET attempts = d.attempts + 1, next_attempt = now() + :ahead + :lease
            FROM (
                SELECT p.position FROM webhook_delivery p
                WHERE p.endpoint_id = :endpoint AND p.state = 'PENDING' AND p.next_attempt <= now() + :ahead
                  AND p.event = ANY (:known)
                  AND EXISTS (SELECT FROM webhook_endpoint w WHERE w.id = p.endpoint_id AND w.enabled)
                  AND NOT EXISTS (
                      SELECT FROM webhook_delivery e
                      WHERE e.endpoint_id = p.endpoint_id AND e.case_id = p.case_id AND e.position < p.position
                        AND e.state = 'PENDING')
                ORDER BY p.next_attempt, p.position
                LIMIT :most
                FOR UPDATE SKIP LOCKED) AS due
            WHERE d.position = due.position
            RETURNING d.position, d.endpoint_id, d.case_id, d.subject_id, d.seq, d.event, d.happened_at, d.attempts
            """;

    /** What waited behind it is due at once. */
    private static final String END = """
            WITH ended AS (
                UPDATE webhook_delivery SET state = :state, ended_at = now(), last_status = :status, last_error = :error
                WHERE position = :position AND state = 'PENDING' AND attempts = :attempts
                RETURNING endpoint_id, case_id)
            UPDATE webhook_delivery d SET next_attempt = now()
            FROM ended
            WHERE d.endpoint_id = ended.endpoint_id AND d.case_id = ended.case_id AND d.position > :position
              AND d.state = 'PENDING' AND d.attempts = 0 AND d.next_attempt > now()
            """;

    /** What waits behind it is not looked at meanwhile: a receiver that is away for a day costs nothing. */
    private static final String LATER = """
            WITH waits AS (
                UPDATE webhook_delivery
                SET next_attempt = now() + :ahead + :pause, last_status = :status, last_error = :error
                WHERE position = :position AND state = 'PENDING' AND attempts = :attempts
                RETURNING endpoint_id, case_id, next_attempt)
            UPDATE webhook_delivery d SET next_attempt = waits.next_attempt
            FROM waits
            WHERE d.endpoint_id = waits.endpoint_id AND d.case_id = waits.case_id AND d.position > :position
              AND d.state = 'PENDING' AND d.attempts = 0 AND d.next_attempt < waits.next_attempt
            """;

    private static final String GIVE_UP = """
            UPDATE webhook_delivery SET state = 'DEAD', ended_at = now(), last_status = :status, last_error = :error
            WHERE endpoint_id = :endpoint AND state = 'PENDING'
            """;

    private static final String FORGET = """
            DELETE FROM webhook_delivery WHERE state = 'DELIVERED' AND ended_at < now() - :keep
            """;

    private final Jdbi jdbi;
    private final WebhookConfig config;

    DeliveryQueue(Jdbi jdbi, WebhookConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /**
     * Events that this version does not know are left to a newer one.
     *
     * @param ahead how far to look ahead of the database's clock; zero but in tests
     */
    List<Due> lease(UUID endpoint, int most, Duration ahead) {
        return jdbi.withHandle(handle -> handle.createQuery(LEASE)
                .bind("endpoint", endpoint)
                .bind("most", most)
                .bind("ahead", ahead)
                .bind("lease", config.lease())
                .bindArray("known", String.class, EventType.codes())
                .map(DeliveryQueue::read)
                .list());
    }

    void arrived(Due due, Answer answer) {
        jdbi.useHandle(handle -> result(handle.createUpdate(END), due, answer)
                .bind("state", "DELIVERED")
                .execute());
    }

    void dead(Due due, Answer answer) {
        jdbi.useHandle(handle -> result(handle.createUpdate(END), due, answer)
                .bind("state", "DEAD")
                .execute());
    }

    void later(Due due, Answer answer, Duration pause, Duration ahead) {
        jdbi.useHandle(handle -> result(handle.createUpdate(LATER), due, answer)
                .bind("pause", pause)
                .bind("ahead", ahead)
                .execute());
    }

    /** Nothing more goes to that endpoint; whoever switches it on again can order it anew. */
    static void giveUp(Handle handle, UUID endpoint, Optional<Integer> status, String why) {
        handle.createUpdate(GIVE_UP)
                .bind("endpoint", endpoint)
                .bind("status", status)
                .bind("error", why)
                .execute();
    }

    void forgetOld() {
        jdbi.useHandle(handle ->
                handle.createUpdate(FORGET).bind("keep", config.keepDelivered()).execute());
    }

    private static Update result(Update update, Due due, Answer answer) {
        return update.bind("position", due.position())
                .bind("attempts", due.attempts())
                .bind("status", answer.status())
                .bind("error", answer.failure().map(Enum::name));
    }

    private static Due read(ResultSet row, StatementContext context) throws SQLException {
        return new Due(
                row.getLong("position"),
                row.getObject("endpoint_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getInt("seq"),
                EventType.of(row.getString("event")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }
}
