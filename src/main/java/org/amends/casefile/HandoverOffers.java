package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Handovers that wait for an answer. */
@ApplicationScoped
public class HandoverOffers {

    private static final String TO = """
            SELECT c.reference, c.title, c.version, c.owner_id, d.owed_by, d.due_at, t.body AS note
            FROM deadline d
            JOIN case_file c ON c.id = d.case_id
            LEFT JOIN case_text t ON t.case_id = d.case_id AND t.seq = d.started_seq AND t.field = 'note'
            WHERE d.kind = 'ACCEPT_HANDOVER' AND d.ended_seq IS NULL AND d.owed_by = :person
            ORDER BY d.due_at, c.id
            LIMIT 50
            """;

    private static final String FROM = """
            SELECT c.reference, c.title, c.version, c.owner_id, d.owed_by, d.due_at, t.body AS note
            FROM case_file c
            JOIN deadline d ON d.case_id = c.id AND d.kind = 'ACCEPT_HANDOVER' AND d.ended_seq IS NULL
            LEFT JOIN case_text t ON t.case_id = d.case_id AND t.seq = d.started_seq AND t.field = 'note'
            WHERE c.is_open AND c.owner_id = :person
            ORDER BY d.due_at, c.id
            LIMIT 50
            """;

    private final Jdbi jdbi;

    HandoverOffers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param by when the answer is due */
    public record Offer(
            CaseReference reference, String title, int version, UUID owner, UUID to, Instant by, String note) {}

    /** The soonest due first, at most 50. */
    public List<Offer> offeredTo(UUID person) {
        return offers(TO, person);
    }

    /** Of the cases that this person owns, the soonest due first, at most 50. */
    public List<Offer> offeredBy(UUID person) {
        return offers(FROM, person);
    }

    private List<Offer> offers(String statement, UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bind("person", person)
                .map((row, context) -> read(row))
                .list());
    }

    private static Offer read(ResultSet row) throws SQLException {
        String note = row.getString("note");
        return new Offer(
                new CaseReference(row.getString("reference")),
                row.getString("title"),
                row.getInt("version"),
                row.getObject("owner_id", UUID.class),
                row.getObject("owed_by", UUID.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                note == null ? "" : note);
    }
}
