package org.amends.order.source;

import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** How each shop that orders are fetched from stands, for whoever runs it. */
@ApplicationScoped
public class SourceStates {

    private static final String ALL = """
            SELECT name, read_until, leased_until > now() AS reading, tried_at, not_before, taken, refused, trouble
            FROM order_source ORDER BY name
            """;

    private final Jdbi jdbi;
    private final Instance<OrderSource> sources;
    private final Duration every;

    SourceStates(Jdbi jdbi, @Any Instance<OrderSource> sources, ReconciliationConfig config) {
        this.jdbi = jdbi;
        this.sources = sources;
        this.every = DurationConverter.parseDuration(config.every());
    }

    /**
     * @param connected whether it is set up here and now
     * @param reading whether a replica is at it
     * @param readUntil every change until then was read; empty: none yet
     * @param triedAt when the newest reading began
     * @param taken of the newest reading
     * @param refused those of them that could not be read
     * @param trouble what went wrong the last time
     * @param nextAt when it is asked again, about; empty for one that is not connected
     */
    public record State(
            String name,
            boolean connected,
            boolean reading,
            Optional<Instant> readUntil,
            Optional<Instant> triedAt,
            int taken,
            int refused,
            Optional<String> trouble,
            Optional<Instant> nextAt) {}

    /** By name: those that are connected, and those that once were. */
    public List<State> all() {
        Map<String, State> known = new HashMap<>();
        jdbi.withHandle(handle -> handle.createQuery(ALL)
                        .map((row, context) -> state(row))
                        .list())
                .forEach(state -> known.put(state.name(), state));
        TreeSet<String> names = new TreeSet<>(known.keySet());
        sources.stream().filter(SourceStates::fetches).map(OrderSource::name).forEach(names::add);
        return names.stream()
                .map(name -> known.getOrDefault(name, unread(name)))
                .toList();
    }

    private State state(ResultSet row) throws SQLException {
        String name = row.getString("name");
        Optional<Instant> tried = instant(row, "tried_at");
        Optional<Instant> notBefore = instant(row, "not_before");
        return new State(
                name,
                isConnected(name),
                row.getBoolean("reading"),
                instant(row, "read_until"),
                tried,
                row.getInt("taken"),
                row.getInt("refused"),
                Optional.ofNullable(row.getString("trouble")),
                tried.filter(at -> isConnected(name)).map(at -> later(at.plus(every), notBefore)));
    }

    private static State unread(String name) {
        return new State(
                name, true, false, Optional.empty(), Optional.empty(), 0, 0, Optional.empty(), Optional.empty());
    }

    private boolean isConnected(String name) {
        return sources.stream().filter(SourceStates::fetches).anyMatch(source -> source.name()
                .equals(name));
    }

    /** A connector that is not set up can do nothing. */
    private static boolean fetches(OrderSource source) {
        return source.capabilities().contains(OrderSource.Capability.CHANGED_SINCE);
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(one::isBefore).orElse(one);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
