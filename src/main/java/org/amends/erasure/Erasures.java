package org.amends.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What was erased, and what is old enough to be. The database erases by functions of its own; the service could not. */
@ApplicationScoped
class Erasures {

    private static final String ROWS = """
            SELECT x.case_id, c.reference, x.by_id, x.reason, x.at
            FROM case_erasure x JOIN case_file c ON c.id = x.case_id
            """;
    private static final String FIND = ROWS + " WHERE x.case_id = :case";
    private static final String PAGE = ROWS + """
             WHERE CAST(:at AS timestamptz) IS NULL OR (x.at, x.case_id) < (:at, :case)
             ORDER BY x.at DESC, x.case_id DESC LIMIT :limit
            """;

    /** By the moment of their last event, the oldest first, from where the page before ended. */
    private static final String OVER = """
            SELECT c.id, e.at FROM case_file c
            JOIN case_event e ON e.case_id = c.id AND e.seq = c.version
            WHERE NOT c.is_open AND e.at < now() - CAST(:kept AS interval) AND NOT on_hold(c.id)
              AND NOT EXISTS (SELECT FROM case_erasure x WHERE x.case_id = c.id)
              AND (CAST(:at AS timestamptz) IS NULL OR (e.at, c.id) > (:at, :case))
            ORDER BY e.at, c.id LIMIT :limit
            """;

    private static final String HELD = """
            SELECT count(*) FROM case_file c
            JOIN case_event e ON e.case_id = c.id AND e.seq = c.version
            WHERE NOT c.is_open AND e.at < now() - CAST(:kept AS interval) AND on_hold(c.id)
            """;

    private static final String DRAFTS = """
            DELETE FROM draft d USING case_file c, case_event e
            WHERE c.id = d.case_id AND NOT c.is_open AND e.case_id = c.id AND e.seq = c.version AND e.at < now() - :older
              AND NOT on_hold(c.id)
            """;

    private final Jdbi jdbi;

    Erasures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether it was done now: a case that is open, on hold or erased already stays as it is. */
    boolean erase(UUID caseId, Optional<UUID> by, String reason) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT erase_case(:case, :by, :reason)")
                .bind("case", caseId)
                .bind("by", by.orElse(null))
                .bind("reason", reason)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Erasure> find(UUID caseId) {
        return jdbi.withHandle(handle -> find(handle, caseId));
    }

    Optional<Erasure> find(Handle handle, UUID caseId) {
        return handle.createQuery(FIND).bind("case", caseId).map(Erasures::read).findOne();
    }

    /** The newest first. */
    List<Erasure> page(Optional<Worklist.Position> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("at", after.map(Worklist.Position::due).orElse(null))
                .bind("case", after.map(Worklist.Position::id).orElse(null))
                .bind("limit", limit)
                .map(Erasures::read)
                .list());
    }

    /** Cases that ended longer ago than they are kept, and that no hold keeps; the position of each is the moment of its end. */
    List<Worklist.Position> over(Period kept, Optional<Worklist.Position> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OVER)
                .bind("kept", kept.toString())
                .bind("at", after.map(Worklist.Position::due).orElse(null))
                .bind("case", after.map(Worklist.Position::id).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> new Worklist.Position(
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class)))
                .list());
    }

    /** How many cases would be over, and are on hold. */
    int held(Period kept) {
        return jdbi.withHandle(handle -> handle.createQuery(HELD)
                .bind("kept", kept.toString())
                .mapTo(Integer.class)
                .one());
    }

    /** How many mails lost their bytes. */
    int forgetMails(Duration older, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT forget_mails(:older, :most)")
                .bind("older", older)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    /** How many parcels that were let go lost what they said of a person. */
    int forgetParcels(Duration older, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT forget_parcels_let_go(:older, :most)")
                .bind("older", older)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    /** How many thanks lost their words. */
    int forgetCompliments(Period older, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT forget_compliments(CAST(:older AS interval), :most)")
                        .bind("older", older.toString())
                        .bind("most", most)
                        .mapTo(Integer.class)
                        .one());
    }

    int discardDrafts(Duration older) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(DRAFTS).bind("older", older).execute());
    }

    /** How many notes on forms that nobody sent lost their words. */
    int forgetObstacleWords(Duration older) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT forget_obstacle_words(:older)")
                .bind("older", older)
                .mapTo(Integer.class)
                .one());
    }

    private static Erasure read(ResultSet row, StatementContext context) throws SQLException {
        return new Erasure(
                row.getObject("case_id", UUID.class),
                new CaseReference(row.getString("reference")),
                Optional.ofNullable(row.getObject("by_id", UUID.class)),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
