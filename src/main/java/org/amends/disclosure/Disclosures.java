package org.amends.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What was handed out, by whom and when. Rows are added and never changed. */
@ApplicationScoped
class Disclosures {

    private static final String ADD = """
            INSERT INTO disclosure (case_id, cases, by_id, reason) VALUES (:case, :cases, :by, :reason)
            """;
    private static final String PAGE = """
            SELECT d.id, c.reference, d.by_id, d.reason, d.at,
                   ARRAY(SELECT f.reference FROM case_file f WHERE f.id = ANY (d.cases) ORDER BY f.received_at, f.id) AS cases
            FROM disclosure d JOIN case_file c ON c.id = d.case_id
            WHERE CAST(:at AS timestamptz) IS NULL OR (d.at, d.id) < (:at, :id)
            ORDER BY d.at DESC, d.id DESC LIMIT :limit
            """;

    private final Jdbi jdbi;

    Disclosures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(UUID caseId, List<UUID> cases, UUID by, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("case", caseId)
                .bindArray("cases", UUID.class, cases)
                .bind("by", by)
                .bind("reason", reason)
                .execute());
    }

    /** The newest first. */
    List<Disclosure> page(Optional<Worklist.Position> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("at", after.map(Worklist.Position::due).orElse(null))
                .bind("id", after.map(Worklist.Position::id).orElse(null))
                .bind("limit", limit)
                .map(Disclosures::read)
                .list());
    }

    private static Disclosure read(ResultSet row, StatementContext context) throws SQLException {
        return new Disclosure(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("reference")),
                Arrays.stream((String[]) row.getArray("cases").getArray())
                        .map(CaseReference::new)
                        .toList(),
                row.getObject("by_id", UUID.class),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
