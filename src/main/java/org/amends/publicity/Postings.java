package org.amends.publicity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The reviews and posts about cases. Rows are added and never changed. */
@ApplicationScoped
public class Postings {

    private static final String OF_CASE = """
            SELECT id, kind, link, captured_at, words, opened_case, lodged_by, at FROM posting
            WHERE case_id = :case ORDER BY captured_at, id
            """;

    private static final String ADD = """
            INSERT INTO posting (id, case_id, kind, link, captured_at, words, opened_case, lodged_by)
            VALUES (:id, :case, :kind, :link, :captured, :words, :opened, :by)
            ON CONFLICT ON CONSTRAINT posting_pk DO NOTHING
            """;

    private final Jdbi jdbi;
    private final Rosters rosters;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Postings(Jdbi jdbi, Rosters rosters) {
        this.jdbi = jdbi;
        this.rosters = rosters;
    }

    /** By the moment at which they were seen, the oldest first. */
    public List<Posting> of(UUID caseId) {
        Roster roster = rosters.recent();
        return jdbi.withHandle(handle -> handle.createQuery(OF_CASE)
                .bind("case", caseId)
                .map((row, context) -> read(row, roster))
                .list());
    }

    /**
     * To a case that there was before. Once: a second deed of the same id finds the first one.
     *
     * @throws Problem 409 when that id is one of another case's
     */
    public void add(UUID id, UUID caseId, NewPosting posting, UUID by) {
        jdbi.useHandle(handle -> write(handle, id, caseId, posting, false, by));
        if (of(caseId).stream().noneMatch(one -> one.id().equals(id))) {
            throw Problem.conflict("/problems/id-taken", "Another posting has this id. Draw a random UUID.");
        }
    }

    /** In the transaction that files the case which begins with it. */
    public void opening(Handle handle, UUID caseId, NewPosting posting, UUID by) {
        write(handle, ids.generate(), caseId, posting, true, by);
    }

    private static void write(Handle handle, UUID id, UUID caseId, NewPosting posting, boolean opened, UUID by) {
        handle.createUpdate(ADD)
                .bind("id", id)
                .bind("case", caseId)
                .bind("kind", posting.kind().name())
                .bind("link", posting.link().text())
                .bind("captured", posting.capturedAt().atOffset(ZoneOffset.UTC))
                .bind("words", posting.words().orElse(null))
                .bind("opened", opened)
                .bind("by", by)
                .execute();
    }

    private static Posting read(ResultSet row, Roster roster) throws SQLException {
        return new Posting(
                row.getObject("id", UUID.class),
                Posting.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("link")),
                row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("words")),
                row.getBoolean("opened_case"),
                roster.name(row.getObject("lodged_by", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
