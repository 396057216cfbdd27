package org.amends.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Which cases are on hold, and which were. Rows are added and never changed. */
@ApplicationScoped
class LegalHolds {

    private static final String ROWS = """
            SELECT h.id, c.reference, h.by_id, h.reason, h.review_on, h.at,
                   l.by_id AS lifted_by, l.reason AS lifted_because, l.at AS lifted_at
            FROM legal_hold h JOIN case_file c ON c.id = h.case_id LEFT JOIN legal_hold_lifting l ON l.hold_id = h.id
            """;
    private static final String FIND = ROWS + " WHERE h.id = :id";
    private static final String OF_CASE = ROWS + " WHERE h.case_id = :case ORDER BY h.at DESC, h.id DESC";
    private static final String PAGE = ROWS + """
             WHERE (l.hold_id IS NULL OR NOT :standing)
               AND (CAST(:at AS timestamptz) IS NULL OR (h.at, h.id) < (:at, :id))
             ORDER BY h.at DESC, h.id DESC LIMIT :limit
            """;
    private static final String LIFT = """
            INSERT INTO legal_hold_lifting (hold_id, by_id, reason) VALUES (:hold, :by, :reason)
            ON CONFLICT ON CONSTRAINT legal_hold_lifting_pk DO NOTHING
            """;

    private final Jdbi jdbi;

    LegalHolds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The new hold; empty when the case was erased before. */
    Optional<UUID> place(UUID caseId, UUID by, String reason, LocalDate reviewOn) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT hold_case(:case, :by, :reason, :review)")
                .bind("case", caseId)
                .bind("by", by)
                .bind("reason", reason)
                .bind("review", reviewOn)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Once: a second lifting changes nothing. */
    void lift(UUID hold, UUID by, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(LIFT)
                .bind("hold", hold)
                .bind("by", by)
                .bind("reason", reason)
                .execute());
    }

    Optional<LegalHold> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FIND).bind("id", id).map(LegalHolds::read).findOne());
    }

    /** The newest first. */
    List<LegalHold> of(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CASE)
                .bind("case", caseId)
                .map(LegalHolds::read)
                .list());
    }

    /** The newest first; those that stand alone, or all of them. */
    List<LegalHold> page(boolean standing, Optional<Worklist.Position> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("standing", standing)
                .bind("at", after.map(Worklist.Position::due).orElse(null))
                .bind("id", after.map(Worklist.Position::id).orElse(null))
                .bind("limit", limit)
                .map(LegalHolds::read)
                .list());
    }

    private static LegalHold read(ResultSet row, StatementContext context) throws SQLException {
        return new LegalHold(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("reference")),
                row.getObject("by_id", UUID.class),
                row.getString("reason"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                lifting(row));
    }

    private static Optional<LegalHold.Lifting> lifting(ResultSet row) throws SQLException {
        UUID by = row.getObject("lifted_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new LegalHold.Lifting(
                        by,
                        row.getString("lifted_because"),
                        row.getObject("lifted_at", OffsetDateTime.class).toInstant()));
    }
}
