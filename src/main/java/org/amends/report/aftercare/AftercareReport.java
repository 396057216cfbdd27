package org.amends.report.aftercare;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.amends.aftercare.PutRight;
import org.amends.platform.KeysetPage;
import org.amends.platform.problem.Problem;
import org.amends.report.scope.Keyset;
import org.amends.report.scope.ReportScope;
import org.jdbi.v3.core.Jdbi;

/** Whether customers say that their cases are put right: their words, and figures by cause. Never by person (S4-20). */
@ApplicationScoped
class AftercareReport {

    private static final String FIGURES = """
            WITH asked AS (
                SELECT coalesce(k.cause, 'NONE') AS cause, last.put_right
                FROM aftercare_question q
                JOIN case_file c ON c.id = q.case_id
                LEFT JOIN case_cause k ON k.case_id = q.case_id
                LEFT JOIN LATERAL (
                    SELECT a.put_right FROM aftercare_answer a
                    WHERE a.case_id = q.case_id AND a.seq = q.seq ORDER BY a.number DESC LIMIT 1) AS last ON true
                WHERE q.asked_at >= now() - :days * interval '1 day' AND (q.asked_at <= now() OR last.put_right IS NOT NULL)
                  AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team))
            SELECT cause, count(*) AS asked, count(put_right) AS answered,
                   count(*) FILTER (WHERE put_right = 'YES') AS yes,
                   count(*) FILTER (WHERE put_right = 'PARTLY') AS partly,
                   count(*) FILTER (WHERE put_right = 'NO') AS no
            FROM asked GROUP BY cause ORDER BY cause = 'NONE', asked DESC, cause
            """;

    private static final String ANSWERS = """
            SELECT a.number, a.at, a.put_right, a.words, o.language, c.reference, c.title, k.cause
            FROM aftercare_answer a
            JOIN case_file c ON c.id = a.case_id
            JOIN case_contact o ON o.case_id = a.case_id
            LEFT JOIN case_cause k ON k.case_id = a.case_id
            WHERE a.at >= now() - :days * interval '1 day'
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
              AND (CAST(:cause AS text) IS NULL OR coalesce(k.cause, 'NONE') = :cause)
              AND NOT EXISTS (
                  SELECT FROM aftercare_answer later WHERE later.case_id = a.case_id AND later.seq = a.seq AND later.number > a.number)
              AND (CAST(:after AS bigint) IS NULL OR a.number < :after)
            ORDER BY a.number DESC
            LIMIT :limit
            """;

    private final Jdbi jdbi;

    AftercareReport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<AftercareLine> items, Optional<String> next) {}

    /** The cause that most were asked about first; what is not coded yet at the end. */
    List<AftercareFigures> figures(ReportScope scope) {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("days", scope.days())
                .bind("team", scope.team().orElse(null))
                .map((row, context) -> figures(row))
                .list());
    }

    /** Every answer that counts, the latest first, fetched as it is read. */
    Iterable<AftercareLine> all(ReportScope scope) {
        return Keyset.<AftercareLine, AftercareLine>rows(
                last -> answers(scope, last.map(AftercareLine::number), Keyset.CHUNK), line -> line);
    }

    Page page(ReportScope scope, Optional<String> after, int limit) {
        KeysetPage<AftercareLine> page = KeysetPage.of(
                limit,
                most -> answers(scope, after.map(AftercareReport::number), most),
                line -> Long.toString(line.number()));
        return new Page(page.rows(), page.next());
    }

    private List<AftercareLine> answers(ReportScope scope, Optional<Long> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ANSWERS)
                .bind("days", scope.days())
                .bind("team", scope.team().orElse(null))
                .bind("cause", scope.cause().orElse(null))
                .bind("after", after.orElse(null))
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list());
    }

    /** @throws Problem 400 for what no page named */
    private static long number(String after) {
        if (!after.matches("\\d{1,18}")) {
            throw Problem.invalid("after", "unknown", "Send “next” of the page before, as it was.");
        }
        return Long.parseLong(after);
    }

    private static AftercareFigures figures(ResultSet row) throws SQLException {
        long asked = row.getLong("asked");
        long answered = row.getLong("answered");
        return new AftercareFigures(
                row.getString("cause"),
                asked,
                answered,
                Math.round(100.0 * answered / asked),
                row.getLong("yes"),
                row.getLong("partly"),
                row.getLong("no"));
    }

    private static AftercareLine line(ResultSet row) throws SQLException {
        return new AftercareLine(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                PutRight.valueOf(row.getString("put_right")),
                Optional.ofNullable(row.getString("words")),
                row.getString("language"),
                row.getString("reference"),
                row.getString("title"),
                Optional.ofNullable(row.getString("cause")));
    }
}
