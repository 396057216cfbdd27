package org.amends.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.amends.policy.pack.Calendars;
import org.amends.time.BusinessCalendar;
import org.amends.time.CalendarDefinition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The organisation's calendars in every version. A deadline is derived with the version with which it began. */
@ApplicationScoped
class CalendarShelf {

    private static final Duration FRESHNESS = Duration.ofSeconds(5);

    private static final String LATEST = "SELECT max(version) FROM calendar_version WHERE id = :id";
    private static final String FROZEN = "SELECT frozen FROM calendar_version WHERE id = :id AND version = :version";
    private static final String PUT = """
            INSERT INTO calendar_version (id, version, definition, frozen, made_by)
            VALUES (:id, :version, CAST(:definition AS jsonb), CAST(:frozen AS jsonb), :by)
            ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final LoadingCache<Named, BusinessCalendar> built;
    private final LoadingCache<String, Optional<Integer>> latest;

    CalendarShelf(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
        this.built = Caffeine.newBuilder().maximumSize(100).build(this::build);
        this.latest = Caffeine.newBuilder().expireAfterWrite(FRESHNESS).build(this::readLatest);
    }

    /** A version of a calendar, written {@code default@1}. */
    record Named(String id, int version) {

        static Named parse(String text) {
            int at = text.lastIndexOf('@');
            return new Named(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
        }

        @Override
        public String toString() {
            return id + "@" + version;
        }
    }

    /** The version with which what starts now is counted; at most five seconds old. */
    Optional<Named> current(String id) {
        return latest.get(id).map(version -> new Named(id, version));
    }

    /** @throws IllegalStateException for a version that there never was */
    BusinessCalendar calendar(Named name) {
        return built.get(name);
    }

    /** The organisation's calendars with the own one in that version. */
    Calendars with(Named own) {
        return id ->
                id.equals(own.id()) ? Optional.of(calendar(own)) : current(id).map(this::calendar);
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
        latest.invalidate(definition.id());
        return isNew;
    }

    private Optional<Integer> readLatest(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(LATEST)
                .bind("id", id)
                .map((row, context) -> Optional.ofNullable(row.getObject("max", Integer.class)))
                .one());
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
