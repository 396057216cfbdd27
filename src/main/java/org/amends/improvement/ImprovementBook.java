package org.amends.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.journey.Step;
import org.amends.people.ChangeAuthor;
import org.amends.report.journey.Figure;
import org.amends.report.journey.ReportedThing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Improvements, what was measured of them, and every change. */
@ApplicationScoped
class ImprovementBook {

    private static final String COLUMNS = """
            SELECT id, title, step, cause, figure, owner_id, state, in_place_at, version, created_at FROM improvement
            """;

    private static final String ALL = COLUMNS + """
            ORDER BY array_position(ARRAY['IN_PLACE', 'UNDER_WAY', 'PLANNED', 'DONE', 'DROPPED'], state), created_at, id
            """;

    private static final String ONE = COLUMNS + "WHERE id = :id";

    private static final String BEGIN = """
            INSERT INTO improvement (id, title, step, cause, figure, owner_id, state, version, created_at)
            VALUES (:id, :title, :step, :cause, :figure, :owner, :state, 1, :at)
            ON CONFLICT ON CONSTRAINT improvement_pk DO NOTHING
            """;

    private static final String CHANGE = """
            UPDATE improvement SET title = :title, owner_id = :owner, state = :state, in_place_at = :in_place, version = version + 1
            WHERE id = :id AND version = :version
            """;

    private static final String MEASURE = """
            INSERT INTO improvement_measurement (improvement_id, moment, value, of_many, since, until, by_id)
            VALUES (:id, :moment, :value, :of, :since, :until, :by)
            """;

    private static final String MEASUREMENTS = """
            SELECT improvement_id, moment, value, of_many, since, until FROM improvement_measurement
            WHERE improvement_id = ANY (:ids) ORDER BY number
            """;

    private static final String CHANGES = """
            SELECT by_id, at, ARRAY(
                SELECT a.key FROM jsonb_each(c.after) AS a WHERE c.before IS NOT NULL AND a.value IS DISTINCT FROM c.before -> a.key
                ORDER BY a.key) AS fields
            FROM improvement_change c WHERE improvement_id = :id ORDER BY number DESC
            """;

    private final Jdbi jdbi;
    private final ChangeAuthor author;

    ImprovementBook(Jdbi jdbi, ChangeAuthor author) {
        this.jdbi = jdbi;
        this.author = author;
    }

    /** What is in place first, what is over last. */
    List<Improvement> all() {
        return jdbi.withHandle(handle -> measured(
                handle, handle.createQuery(ALL).map((row, context) -> read(row)).list()));
    }

    Optional<Improvement> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    private Optional<Improvement> find(Handle handle, UUID id) {
        List<Improvement> found = handle.createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> read(row))
                .list();
        return measured(handle, found).stream().findFirst();
    }

    /** With its figure before the change. One id is begun once; what stands under it already stays as it is. */
    void begin(Improvement improvement, Measurement before, Optional<UUID> by) {
        jdbi.useTransaction(handle -> {
            author.sign(handle);
            int begun = handle.createUpdate(BEGIN)
                    .bind("id", improvement.id())
                    .bind("title", improvement.title())
                    .bind("step", improvement.thing().step().map(Enum::name).orElse(null))
                    .bind("cause", improvement.thing().cause().orElse(null))
                    .bind("figure", improvement.figure().name())
                    .bind("owner", improvement.owner())
                    .bind("state", improvement.state().name())
                    .bind("at", improvement.createdAt())
                    .execute();
            if (begun == 1) {
                measure(handle, improvement.id(), before, by);
            }
        });
    }

    /**
     * @param changed as it is to be, with the version that was seen
     * @param after its figure, where it is measured at once
     * @return false when somebody changed it meanwhile
     */
    boolean change(Improvement changed, Optional<Measurement> after, Optional<UUID> by) {
        return jdbi.inTransaction(handle -> {
            author.sign(handle);
            int done = handle.createUpdate(CHANGE)
                    .bind("id", changed.id())
                    .bind("version", changed.version())
                    .bind("title", changed.title())
                    .bind("owner", changed.owner())
                    .bind("state", changed.state().name())
                    .bind("in_place", changed.inPlaceAt().orElse(null))
                    .execute();
            if (done == 1) {
                after.ifPresent(measurement -> measure(handle, changed.id(), measurement, by));
            }
            return done == 1;
        });
    }

    void measure(UUID id, Measurement measurement, Optional<UUID> by) {
        jdbi.useHandle(handle -> measure(handle, id, measurement, by));
    }

    private static void measure(Handle handle, UUID id, Measurement measurement, Optional<UUID> by) {
        handle.createUpdate(MEASURE)
                .bind("id", id)
                .bind("moment", measurement.moment().name())
                .bind("value", measurement.value().orElse(null))
                .bind("of", measurement.of())
                .bind("since", measurement.since())
                .bind("until", measurement.until())
                .bind("by", by.orElse(null))
                .execute();
    }

    /** The newest first. */
    List<ImprovementChange> changes(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(CHANGES)
                .bind("id", id)
                .map((row, context) -> new ImprovementChange(
                        Optional.ofNullable(row.getObject("by_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        texts(row.getArray("fields"))))
                .list());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private static Improvement read(ResultSet row) throws SQLException {
        return new Improvement(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new ReportedThing(
                        Optional.ofNullable(row.getString("step")).map(Step::valueOf),
                        Optional.ofNullable(row.getString("cause"))),
                Figure.valueOf(row.getString("figure")),
                row.getObject("owner_id", UUID.class),
                ImprovementState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("in_place_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private record Found(UUID of, Measurement measurement) {}

    private static List<Improvement> measured(Handle handle, List<Improvement> improvements) {
        Map<UUID, List<Measurement>> byId = new LinkedHashMap<>();
        for (Found found :
                measurements(handle, improvements.stream().map(Improvement::id).toList())) {
            byId.computeIfAbsent(found.of(), none -> new ArrayList<>()).add(found.measurement());
        }
        return improvements.stream()
                .map(one -> one.with(byId.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static List<Found> measurements(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(MEASUREMENTS)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> new Found(
                        row.getObject("improvement_id", UUID.class),
                        new Measurement(
                                Measurement.Moment.valueOf(row.getString("moment")),
                                Optional.ofNullable(row.getObject("value", Long.class)),
                                row.getLong("of_many"),
                                row.getObject("since", OffsetDateTime.class).toInstant(),
                                row.getObject("until", OffsetDateTime.class).toInstant())))
                .list();
    }
}
