package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.amends.lifecycle.CaseState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads cases by their events. One query a case, from one snapshot. */
@ApplicationScoped
public class CaseLog {

    private static final String FIND = """
            SELECT c.id, c.reference, c.title, c.received_at, c.machine,
                   k.name, k.email, k.phone, k.address, k.language,
                   ARRAY(SELECT e.canonical FROM case_event e WHERE e.case_id = c.id ORDER BY e.seq) AS events
            FROM case_file c
            JOIN case_contact k ON k.case_id = c.id
            """;
    private static final String FIND_BY_REFERENCE = FIND + " WHERE c.reference = :reference";
    private static final String FIND_BY_IDS = FIND + " WHERE c.id = ANY(:ids)";

    private static final String WORDS = "SELECT seq, field, body FROM case_text WHERE case_id = :id";

    private final Jdbi jdbi;

    CaseLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<LoggedCase> find(CaseReference reference) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND_BY_REFERENCE)
                .bind("reference", reference.text())
                .map(CaseLog::read)
                .findOne());
    }

    public Optional<LoggedCase> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, List.of(id))).stream().findFirst();
    }

    public List<LoggedCase> find(Handle handle, List<UUID> ids) {
        return handle.createQuery(FIND_BY_IDS)
                .bindArray("ids", UUID.class, ids)
                .map(CaseLog::read)
                .list();
    }

    /** The words of a case by event and field; what was erased is absent. */
    public SortedMap<Integer, SortedMap<String, String>> words(UUID id) {
        SortedMap<Integer, SortedMap<String, String>> bySeq = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery(WORDS)
                .bind("id", id)
                .map((row, context) -> bySeq.computeIfAbsent(row.getInt("seq"), seq -> new TreeMap<>())
                        .put(row.getString("field"), row.getString("body")))
                .list());
        return bySeq;
    }

    private static LoggedCase read(ResultSet row, StatementContext context) throws SQLException {
        List<EventJson.Logged> log = events(row.getArray("events"));
        return new LoggedCase(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("reference")),
                row.getString("title"),
                instant(row, "received_at"),
                row.getString("machine"),
                contact(row),
                log,
                CaseState.of(log.stream().map(EventJson.Logged::event).toList()));
    }

    private static List<EventJson.Logged> events(Array canonicals) throws SQLException {
        return Arrays.stream((byte[][]) canonicals.getArray())
                .map(EventJson::read)
                .toList();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("address")),
                row.getString("language"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
