package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads where events go, and what became of them there. A house has a handful. */
@ApplicationScoped
public class Endpoints {

    private static final String OF = """
            SELECT w.id, w.version, w.url, w.description, w.events, w.enabled, w.gone_at, w.created_by, w.created_at,
                   CASE WHEN w.former_until > now() THEN w.former_until END AS former_until,
                   (SELECT count(*) FROM webhook_delivery d WHERE d.endpoint_id = w.id AND d.state = 'PENDING') AS waiting,
                   (SELECT count(*) FROM webhook_delivery d WHERE d.endpoint_id = w.id AND d.state = 'DEAD') AS dead
            FROM webhook_endpoint w
            """;

    private static final String ALL = OF + " ORDER BY w.enabled DESC, w.id";
    private static final String ONE = OF + " WHERE w.id = :id";

    private static final String CHANGES = """
            SELECT deed, url, enabled, replayed, by_id, at FROM webhook_endpoint_change
            WHERE endpoint_id = :id ORDER BY number DESC LIMIT 100
            """;

    private final Jdbi jdbi;

    Endpoints(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public enum Deed {
        CREATED,
        CHANGED,
        SECRET_ROTATED,
        GONE,
        REPLAYED
    }

    /**
     * @param url as it was from then on
     * @param replayed how many messages were ordered again
     * @param by empty where the receiver said that it is gone
     */
    record Change(Deed deed, String url, boolean enabled, Optional<Integer> replayed, Optional<UUID> by, Instant at) {}

    /** Those that are switched on first. */
    List<Endpoint> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL).map(Endpoints::read).list());
    }

    Optional<Endpoint> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ONE).bind("id", id).map(Endpoints::read).findOne());
    }

    /** The last hundred, the newest first. */
    List<Change> changes(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(CHANGES)
                .bind("id", id)
                .map((row, context) -> new Change(
                        Deed.valueOf(row.getString("deed")),
                        row.getString("url"),
                        row.getBoolean("enabled"),
                        Optional.ofNullable(row.getObject("replayed", Integer.class)),
                        Optional.ofNullable(row.getObject("by_id", UUID.class)),
                        instant(row, "at").orElseThrow()))
                .list());
    }

    private static Endpoint read(ResultSet row, StatementContext context) throws SQLException {
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Endpoint.Terms(
                        row.getString("url"),
                        row.getString("description"),
                        types(row.getArray("events")),
                        row.getBoolean("enabled")),
                instant(row, "gone_at"),
                instant(row, "former_until"),
                row.getObject("created_by", UUID.class),
                instant(row, "created_at").orElseThrow(),
                row.getInt("waiting"),
                row.getInt("dead"));
    }

    private static Optional<List<EventType>> types(@Nullable Array codes) throws SQLException {
        return codes == null
                ? Optional.empty()
                : Optional.of(List.of((String[]) codes.getArray()).stream()
                        .map(EventType::of)
                        .toList());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
