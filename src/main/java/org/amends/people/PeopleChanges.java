package org.amends.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads what was done to people and teams. The database's triggers write it. */
@ApplicationScoped
public class PeopleChanges {

    private static final String OF = """
            SELECT number, deed, before, after, by_id, at FROM people_change
            WHERE subject_id = :subject ORDER BY number DESC LIMIT 200
            """;

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;

    PeopleChanges(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The last 200, the newest first. */
    public List<PeopleChange> of(UUID subject) {
        return jdbi.withHandle(handle ->
                handle.createQuery(OF).bind("subject", subject).map(this::read).list());
    }

    private PeopleChange read(ResultSet row, StatementContext context) throws SQLException {
        return new PeopleChange(
                row.getLong("number"),
                PeopleChange.Deed.valueOf(row.getString("deed")),
                fields(row.getString("before")),
                fields(row.getString("after")),
                Optional.ofNullable(row.getObject("by_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private Map<String, Object> fields(@Nullable String document) {
        try {
            return document == null ? Map.of() : json.readValue(document, FIELDS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
