package org.amends.outbox;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The log of what was sent and what became of it, the newest first. */
@ApplicationScoped
public class Deliveries {

    private static final String OF = """
            SELECT d.position, d.endpoint_id, w.description AS endpoint, d.case_id, c.reference, c.title, d.subject_id, d.seq, d.event,
                   d.happened_at, d.state, d.attempts, d.next_attempt, d.ended_at, d.last_status, d.last_error
            FROM webhook_delivery d
            JOIN webhook_endpoint w ON w.id = d.endpoint_id
            JOIN case_file c ON c.id = d.case_id
            """;

    private static final String REST = " AND d.position < :before ORDER BY d.position DESC LIMIT :limit";

    private static final String OF_ENDPOINT = OF + " WHERE d.endpoint_id = :endpoint" + REST;
    private static final String OF_ENDPOINT_IN = OF + " WHERE d.endpoint_id = :endpoint AND d.state = :state" + REST;
    private static final String DEAD = OF + " WHERE d.state = 'DEAD'" + REST;

    private static final String FIGURES = """
            SELECT count(*) AS messages, count(DISTINCT case_id) AS cases FROM webhook_delivery WHERE state = 'DEAD'
            """;

    private static final String COUNT_DEAD = "SELECT count(*) FROM webhook_delivery WHERE state = 'DEAD'";

    private static final String LAG = """
            SELECT coalesce(extract(epoch FROM now() - min(happened_at)), 0) FROM webhook_delivery WHERE state = 'PENDING'
            """;

    private final Jdbi jdbi;

    Deliveries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @TemplateData
    public enum State {
        PENDING,
        DELIVERED,
        DEAD
    }

    /**
     * @param id under which it is sent
     * @param position in the log, where reading goes on
     * @param endpoint as its administrators call it
     * @param attempts since it was ordered last
     * @param nextAttempt while it is on its way
     * @param endedAt when it arrived or was given up
     * @param lastError why the last attempt failed, if it did
     */
    record Delivery(
            long position,
            String id,
            UUID endpointId,
            String endpoint,
            EventType type,
            CaseReference reference,
            String title,
            Instant happenedAt,
            State state,
            int attempts,
            Optional<Instant> nextAttempt,
            Optional<Instant> endedAt,
            Optional<Integer> lastStatus,
            Optional<String> lastError) {}

    /** @param cases that the given up messages are about */
    @TemplateData
    public record Figures(int messages, int cases) {}

    List<Delivery> of(UUID endpoint, Optional<State> state, long before, int limit) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(state.isPresent() ? OF_ENDPOINT_IN : OF_ENDPOINT)
                    .bind("endpoint", endpoint)
                    .bind("before", before)
                    .bind("limit", limit);
            state.ifPresent(one -> query.bind("state", one.name()));
            return query.map(Deliveries::read).list();
        });
    }

    /** Of all endpoints. */
    List<Delivery> dead(long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DEAD)
                .bind("before", before)
                .bind("limit", limit)
                .map(Deliveries::read)
                .list());
    }

    Figures deadFigures() {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .map((row, context) -> new Figures(row.getInt("messages"), row.getInt("cases")))
                .one());
    }

    int dead() {
        return jdbi.withHandle(
                handle -> handle.createQuery(COUNT_DEAD).mapTo(Integer.class).one());
    }

    /** Since when the oldest event on its way happened; 0 when nothing is. */
    double lagSeconds() {
        return jdbi.withHandle(
                handle -> handle.createQuery(LAG).mapTo(Double.class).one());
    }

    private static Delivery read(ResultSet row, StatementContext context) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        Due due = new Due(
                row.getLong("position"),
                row.getObject("endpoint_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getInt("seq"),
                EventType.of(row.getString("event")),
                instant(row, "happened_at").orElseThrow(),
                row.getInt("attempts"));
        return new Delivery(
                due.position(),
                due.messageId(),
                due.endpoint(),
                row.getString("endpoint"),
                due.type(),
                new CaseReference(row.getString("reference")),
                row.getString("title"),
                due.happenedAt(),
                state,
                due.attempts(),
                instant(row, "next_attempt").filter(at -> state == State.PENDING),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getObject("last_status", Integer.class)),
                Optional.ofNullable(row.getString("last_error")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
