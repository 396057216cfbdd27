package org.amends.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.policy.pack.Calendars;
import org.amends.time.BusinessCalendar;
import org.amends.time.CalendarDefinition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The organisation's calendars in every version. A deadline is derived with the version with which it began. */
@ApplicationScoped
class CalendarShelf {

    private static final Duration FRESHNESS = Duration.ofSeconds(5);

    private static final String LATEST = "SELECT id, max(version) AS version FROM calendar_version GROUP BY id";
    private static final String FROZEN = "SELECT frozen FROM calendar_version WHERE id = :id AND version = :version";
    private static final String DEFINITION =
            "SELECT definition FROM calendar_version WHERE id = :id AND version = :version";
    private static final String NEWEST_OF = "SELECT coalesce(max(version), 0) FROM calendar_version WHERE id = :id";
    private static final String NEWEST = """
            SELECT DISTINCT ON (id) id, version, definition, made_by, made_at FROM calendar_version
            ORDER BY id, version DESC
            """;
    private static final String VERSIONS = """
            SELECT id, version, definition, made_by, made_at FROM calendar_version WHERE id = :id ORDER BY version DESC
            """;
    private static final String PUT = """
            INSERT INTO calendar_version (id, version, definition, frozen, made_by)
            VALUES (:id, :version, CAST(:definition AS jsonb), CAST(:frozen AS jsonb), :by)
            ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final LoadingCache<Named, BusinessCalendar> built;
    private final LoadingCache<Boolean, Editions> latest;

    CalendarShelf(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
        this.built = Caffeine.newBuilder().maximumSize(100).build(this::build);
        this.latest = Caffeine.newBuilder().expireAfterWrite(FRESHNESS).build(key -> readLatest());
    }

    /** A version of a calendar, written {@code default@1}. */
    record Named(String id, int version) {

        private static final Pattern FORM = Pattern.compile("([^@/]+)@([1-9][0-9]{0,8})");

        /** Empty for the calendar of a pack, {@code uk-housing@1/uk-ew}, which never changes. */
        static Optional<Named> parse(String text) {
            Matcher named = FORM.matcher(text);
            return named.matches()
                    ? Optional.of(new Named(named.group(1), Integer.parseInt(named.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return id + "@" + version;
        }
    }

    /** The versions with which what starts now is counted; at most five seconds old. */
    Editions editions() {
        return latest.get(Boolean.TRUE);
    }

    /** @throws IllegalStateException for a version that there never was */
    BusinessCalendar calendar(Named name) {
        return built.get(name);
    }

    /** The organisation's calendars in those versions. */
    Calendars at(Editions editions) {
        return id -> editions.of(id).map(this::calendar);
    }

    /** @return whether the version is new; one that is there already stays as it is */
    boolean put(Handle handle, CalendarDefinition definition, Optional<UUID> by) {
        boolean isNew = handle.createUpdate(PUT)
                        .bind("id", definition.id())
                        .bind("version", definition.version())
                        .bind("definition", write(definition))
                        .bind("frozen", write(definition.writtenOut()))
                        .bind("by", by.orElse(null))
                        .execute()
                == 1;
        latest.invalidateAll();
        return isNew;
    }

    void forget() {
        latest.invalidateAll();
    }

    /** The newest there is, 0 if there is none; for whoever holds the lock. */
    static int newest(Handle handle, String id) {
        return handle.createQuery(NEWEST_OF).bind("id", id).mapTo(Integer.class).one();
    }

    /** The newest version of every calendar. */
    List<CalendarView.Version> newest() {
        return jdbi.withHandle(handle ->
                handle.createQuery(NEWEST).map((row, context) -> version(row)).list());
    }

    /** The newest first. */
    List<CalendarView.Version> versions(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSIONS)
                .bind("id", id)
                .map((row, context) -> version(row))
                .list());
    }

    private CalendarView.Version version(ResultSet row) throws SQLException {
        CalendarDefinition definition = read(row.getString("definition"));
        return new CalendarView.Version(
                row.getString("id"),
                row.getInt("version"),
                definition.zone(),
                definition.firstYear(),
                definition.lastYear(),
                Optional.ofNullable(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    /** As it was edited. */
    Optional<CalendarDefinition> definition(Named name) {
        return jdbi.withHandle(handle -> handle.createQuery(DEFINITION)
                .bind("id", name.id())
                .bind("version", name.version())
                .mapTo(String.class)
                .findOne()
                .map(this::read));
    }

    private Editions readLatest() {
        SortedMap<String, Integer> versions = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery(LATEST)
                .map((row, context) -> new Named(row.getString("id"), row.getInt("version")))
                .forEach(named -> versions.put(named.id(), named.version())));
        return new Editions(versions);
    }

    private BusinessCalendar build(Named name) {
        return jdbi.withHandle(handle -> handle.createQuery(FROZEN)
                        .bind("id", name.id())
                        .bind("version", name.version())
                        .mapTo(String.class)
                        .findOne())
                .map(this::read)
                .orElseThrow(() -> new IllegalStateException("There is no calendar " + name))
                .calendar();
    }

    private String write(CalendarDefinition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CalendarDefinition read(String definition) {
        try {
            return json.readValue(definition, CalendarDefinition.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
