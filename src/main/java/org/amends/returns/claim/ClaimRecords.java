package org.amends.returns.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.RemedyKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps what customers chose, what was found, and what was tried. Rows are added and never changed. */
@ApplicationScoped
class ClaimRecords {

    private static final String CHOOSE =
            "INSERT INTO claim_choice (case_id, seq, remedy, person_id) VALUES (:case, :seq, :remedy, :person)";
    private static final String FIND =
            "INSERT INTO claim_finding (case_id, seq, finding, person_id) VALUES (:case, :seq, :finding, :person)";
    private static final String CHOSEN =
            "SELECT remedy FROM claim_choice WHERE case_id = :case ORDER BY seq DESC LIMIT 1";
    private static final String FOUND = "SELECT DISTINCT finding FROM claim_finding WHERE case_id = :case";
    private static final String TRIED = """
            SELECT a.line_id, a.case_id, a.remedy, a.kind, a.asked_at, a.done_at
            FROM claim_attempt a JOIN case_order c ON c.order_id = a.order_id
            WHERE c.case_id = :case ORDER BY a.done_at, a.case_id, a.remedy
            """;
    private static final String TRY = """
            INSERT INTO claim_attempt (order_id, line_id, case_id, remedy, kind, asked_at, done_at)
            VALUES (:order, :line, :case, :remedy, :kind, :asked, :done)
            """;

    private final Jdbi jdbi;

    ClaimRecords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    CaseCommands.Beside choose(RemedyKind remedy, UUID person) {
        return (handle, file, event) -> handle.createUpdate(CHOOSE)
                .bind("case", file.id())
                .bind("seq", event.seq())
                .bind("remedy", remedy.name())
                .bind("person", person)
                .execute();
    }

    CaseCommands.Beside find(ClaimFinding finding, UUID person) {
        return (handle, file, event) -> handle.createUpdate(FIND)
                .bind("case", file.id())
                .bind("seq", event.seq())
                .bind("finding", finding.name())
                .bind("person", person)
                .execute();
    }

    void tried(Handle handle, UUID order, Attempt attempt) {
        handle.createUpdate(TRY)
                .bind("order", order)
                .bind("line", attempt.line())
                .bind("case", attempt.caseId())
                .bind("remedy", attempt.remedy())
                .bind("kind", attempt.kind().name())
                .bind("asked", attempt.askedAt())
                .bind("done", attempt.doneAt())
                .execute();
    }

    ClaimRecord of(LoggedCase file) {
        return jdbi.withHandle(handle -> of(handle, file));
    }

    ClaimRecord of(Handle handle, LoggedCase file) {
        return new ClaimRecord(
                handle.createQuery(CHOSEN)
                        .bind("case", file.id())
                        .mapTo(RemedyKind.class)
                        .findOne()
                        .or(() -> file.state().declaration().flatMap(Declaration::wish)),
                Set.copyOf(handle.createQuery(FOUND)
                        .bind("case", file.id())
                        .mapTo(ClaimFinding.class)
                        .list()),
                handle.createQuery(TRIED)
                        .bind("case", file.id())
                        .map(ClaimRecords::attempt)
                        .list());
    }

    private static Attempt attempt(ResultSet row, StatementContext context) throws SQLException {
        return new Attempt(
                row.getString("line_id"),
                row.getObject("case_id", UUID.class),
                row.getInt("remedy"),
                RemedyKind.valueOf(row.getString("kind")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }
}
