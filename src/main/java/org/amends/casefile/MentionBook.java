package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The mentions that their people have not read yet, and what else happened that somebody has to see. Whoever opens the case's
 * page has read them.
 */
@ApplicationScoped
public class MentionBook implements Following {

    private static final String ENTER = """
            INSERT INTO unread_mention (case_id, seq, person) VALUES (:case, :seq, :person)
            """;

    /** Whom a complaint is about, or who answers to them, is told nothing more of it, what was written before included. */
    private static final String FORGET = """
            DELETE FROM unread_mention
            WHERE case_id = :case
              AND (person = :named OR person IN (
                SELECT s.id FROM staff s JOIN team t ON t.id = s.team_id WHERE :named IN (t.lead_id, t.executive_id)))
            """;

    private static final String UNREAD = """
            SELECT c.reference, c.title, e.at, coalesce(t.body, '') AS note,
                   (convert_from(e.canonical, 'UTF8')::jsonb -> 'actor' ->> 'id')::uuid AS writer,
                   count(*) OVER () AS altogether
            FROM unread_mention m
            JOIN case_file c ON c.id = m.case_id
            JOIN case_event e ON e.case_id = m.case_id AND e.seq = m.seq
            LEFT JOIN case_text t ON t.case_id = m.case_id AND t.seq = m.seq AND t.field IN ('words', 'reason')
            WHERE m.person = :person
            ORDER BY e.at DESC, c.id, m.seq
            LIMIT :most
            """;

    private final Jdbi jdbi;

    MentionBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param writer who wrote the note; empty when the service noticed something itself
     * @param altogether how many this person has not read, listed or not
     */
    public record Mention(
            CaseReference reference, String title, Instant at, Optional<UUID> writer, String note, long altogether) {}

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.Noted noted && !noted.mentioned().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(ENTER);
            noted.mentioned().forEach(person -> batch.bind("case", file.id())
                    .bind("seq", event.seq())
                    .bind("person", person)
                    .add());
            batch.execute();
        } else if (event.fact() instanceof Fact.PersonNamed named) {
            handle.createUpdate(FORGET)
                    .bind("case", file.id())
                    .bind("named", named.person())
                    .execute();
        }
    }

    /** What happened to a case is for this person to see. */
    public void enter(Handle handle, UUID caseId, int seq, UUID person) {
        handle.createUpdate(ENTER)
                .bind("case", caseId)
                .bind("seq", seq)
                .bind("person", person)
                .execute();
    }

    /** The newest first. */
    public List<Mention> unread(UUID person, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(UNREAD)
                .bind("person", person)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
    }

    private static Mention read(ResultSet row) throws SQLException {
        return new Mention(
                new CaseReference(row.getString("reference")),
                row.getString("title"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("writer", UUID.class)),
                row.getString("note"),
                row.getLong("altogether"));
    }
}
