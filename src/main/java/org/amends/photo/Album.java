package org.amends.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The photographs of every case. They are kept, read and never changed. */
@ApplicationScoped
public class Album {

    private static final String OF_CASE = """
            SELECT p.id, p.seq, p.person_id, p.at, p.shows, p.line_id, p.for_customer, p.width, p.height, p.size, p.sha256, c.words
            FROM photograph p LEFT JOIN photograph_content c ON c.photograph_id = p.id
            WHERE p.case_id = :case
            ORDER BY p.at, p.id
            """;

    private static final String CONTENT = """
            SELECT %s FROM photograph p JOIN photograph_content c ON c.photograph_id = p.id
            WHERE p.case_id = :case AND p.id = :id AND (p.for_customer OR :staff)
            """;

    private static final String KEEP = """
            INSERT INTO photograph (id, case_id, seq, person_id, at, shows, line_id, for_customer, width, height, size, sha256, came_sha256)
            VALUES (:id, :case, :seq, :person, :at, :shows, :line, :forCustomer, :width, :height, :size, :sha256, :came)
            """;

    private static final String KEEP_CONTENT = """
            INSERT INTO photograph_content (photograph_id, words, content, preview) VALUES (:id, :words, :content, :preview)
            """;

    private static final String COUNT = """
            SELECT count(*) AS all_of_them, count(*) FILTER (WHERE at > :since) AS lately, min(at) FILTER (WHERE at > :since) AS first
            FROM photograph WHERE case_id = :case AND (person_id IS NULL) = :ofCustomer
            """;

    private final Jdbi jdbi;

    Album(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How a photograph is asked for. */
    public enum Size {
        WHOLE("content"),
        PREVIEW("preview");

        private final String column;

        Size(String column) {
            this.column = column;
        }
    }

    /**
     * @param lately since the moment that was asked about
     * @param firstLately when the first of those came
     */
    record Count(int all, int lately, Optional<Instant> firstLately) {}

    /** Oldest first. */
    public List<Photograph> of(UUID caseId) {
        return jdbi.withHandle(handle -> of(handle, caseId));
    }

    public List<Photograph> of(Handle handle, UUID caseId) {
        return handle.createQuery(OF_CASE).bind("case", caseId).map(Album::read).list();
    }

    /** What its customer may see. */
    public List<Photograph> shownToCustomer(UUID caseId) {
        return of(caseId).stream().filter(Photograph::forCustomer).toList();
    }

    /** JPEG; empty for what is not there, is of another case, or is not for this reader. */
    public Optional<byte[]> content(UUID caseId, UUID id, Size size, boolean staff) {
        return jdbi.withHandle(handle -> handle.createQuery(CONTENT.formatted(size.column))
                .bind("case", caseId)
                .bind("id", id)
                .bind("staff", staff)
                .mapTo(byte[].class)
                .findOne());
    }

    /**
     * The same as an answer to a browser.
     *
     * @throws Problem 404 where there is nothing to read, whatever the reason
     */
    public Response file(UUID caseId, String id, Size size, boolean staff) {
        return idOf(id).flatMap(
                        known -> content(caseId, known, size, staff).map(content -> PhotographFile.of(content, known)))
                .orElseThrow(() -> Problem.notFound("photograph"));
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    Count count(Handle handle, UUID caseId, boolean ofCustomer, Instant since) {
        return handle.createQuery(COUNT)
                .bind("case", caseId)
                .bind("ofCustomer", ofCustomer)
                .bind("since", since)
                .map((row, context) -> new Count(
                        row.getInt("all_of_them"),
                        row.getInt("lately"),
                        Optional.ofNullable(row.getObject("first", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .one();
    }

    /** In the transaction of the event that tells of it. */
    public void keep(Handle handle, UUID caseId, int seq, Optional<UUID> person, Instant at, NewPhotograph photograph) {
        Redrawn drawn = photograph.drawn();
        handle.createUpdate(KEEP)
                .bind("id", photograph.id())
                .bind("case", caseId)
                .bind("seq", seq)
                .bind("person", person.orElse(null))
                .bind("at", at)
                .bind("shows", photograph.subject().shows())
                .bind("line", photograph.subject().line().orElse(null))
                .bind("forCustomer", photograph.forCustomer())
                .bind("width", drawn.width())
                .bind("height", drawn.height())
                .bind("size", drawn.content().length)
                .bind("sha256", NewPhotograph.digest(drawn.content()))
                .bind("came", photograph.came())
                .execute();
        handle.createUpdate(KEEP_CONTENT)
                .bind("id", photograph.id())
                .bind("words", photograph.words())
                .bind("content", drawn.content())
                .bind("preview", drawn.preview())
                .execute();
    }

    private static Photograph read(ResultSet row, StatementContext context) throws SQLException {
        return new Photograph(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Subject(
                        Subject.Kind.valueOf(row.getString("shows")), Optional.ofNullable(row.getString("line_id"))),
                row.getBoolean("for_customer"),
                Optional.ofNullable(row.getString("words")),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")));
    }
}
