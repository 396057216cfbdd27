package org.amends.external;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What happened to cases outside the house's control. What was noted stays as it was; a mistake is put right by another note. */
@ApplicationScoped
public class ExternalEvents {

    private static final String RECORD = """
            INSERT INTO external_event (id, case_id, kind, happened_at, source, note, by_id, recorded_at)
            VALUES (:id, :case, :kind, :happened, :source, :note, :by, :recorded)
            ON CONFLICT ON CONSTRAINT external_event_pk DO NOTHING
            """;

    private static final String COLUMNS =
            "SELECT id, case_id, kind, happened_at, source, note, by_id, recorded_at FROM external_event ";
    private static final String OF_CASE = COLUMNS + "WHERE case_id = :case ORDER BY happened_at, recorded_at, id";
    private static final String ONE = COLUMNS + "WHERE id = :id";

    private final Jdbi jdbi;

    ExternalEvents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return what stands under its id: the same again changes nothing, and what stood there before stays */
    public ExternalEvent record(ExternalEvent event) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(RECORD)
                    .bind("id", event.id())
                    .bind("case", event.caseId())
                    .bind("kind", event.kind().name())
                    .bind("happened", event.happenedAt())
                    .bind("source", event.source().orElse(null))
                    .bind("note", event.note().orElse(null))
                    .bind("by", event.by())
                    .bind("recorded", event.recordedAt())
                    .execute();
            return handle.createQuery(ONE)
                    .bind("id", event.id())
                    .map((row, context) -> read(row))
                    .one();
        });
    }

    /** The oldest first. */
    public List<ExternalEvent> of(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CASE)
                .bind("case", caseId)
                .map((row, context) -> read(row))
                .list());
    }

    private static ExternalEvent read(ResultSet row) throws SQLException {
        return new ExternalEvent(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                ExternalEventKind.valueOf(row.getString("kind")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getString("note")),
                row.getObject("by_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
