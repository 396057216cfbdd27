package org.amends.report.moments;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist;
import org.amends.platform.KeysetPage;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.Handled;
import org.amends.report.scope.Keyset;
import org.amends.report.scope.Passage;
import org.amends.report.scope.Passage.MomentOfTruth;
import org.amends.report.scope.Passage.Reaction;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Jdbi;

/** What customers did within a week after the moments at which they judge us (S4-2): what was owed to them came, or did not. */
@ApplicationScoped
class MomentsReport {

    /** A duty that was met or missed is a moment; the first thing that its customer does after it, of their own accord, is what they did next. */
    private static final String MOMENTS = """
            WITH moment AS (
                SELECT d.case_id, c.reference, c.title, v.seq, v.at, v.verdict = 'MISSED' AS late,
                       CASE d.kind WHEN 'ACKNOWLEDGE' THEN 'FIRST_ANSWER' WHEN 'DECIDE' THEN 'DECISION'
                                   WHEN 'PROMISE' THEN 'PROMISE_DUE' ELSE 'REMEDY_DONE' END AS moment
                FROM deadline_verdict v
                JOIN deadline d ON d.case_id = v.case_id AND d.number = v.number
                JOIN case_file c ON c.id = v.case_id
                WHERE v.at >= now() - :days * interval '1 day' AND v.verdict IN ('MET', 'MISSED')
                  AND d.kind IN ('ACKNOWLEDGE', 'DECIDE', 'REMEDY', 'REFUND', 'PROMISE')
                  AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            ), followed AS (
                SELECT m.*, coalesce((
                    SELECT CASE WHEN e.verb IN ('ACCEPT_DECISION', 'CONFIRM') THEN 'CONFIRMED'
                                WHEN e.verb IN ('CONTEST', 'REOPEN') THEN 'CONTESTED'
                                WHEN e.verb = 'WITHDRAW' THEN 'GAVE_UP'
                                ELSE 'CHASED' END
                    FROM case_event e
                    WHERE e.case_id = m.case_id AND e.seq > m.seq AND e.at < m.at + interval '7 days'
                      AND e.verb IN ('ACCEPT_DECISION', 'CONFIRM', 'CONTEST', 'REOPEN', 'WITHDRAW', 'ANSWER')
                      AND NOT (e.verb = 'ANSWER' AND e.from_status = 'WAITING_FOR_CUSTOMER')
                      AND convert_from(e.canonical, 'UTF8')::jsonb #>> '{actor,kind}' <> 'SYSTEM'
                    ORDER BY e.seq LIMIT 1), 'NOTHING') AS reaction
                FROM moment m
            )
            """;

    private static final String FIGURES = MOMENTS + """
            SELECT moment, late, count(*) AS moments,
                   count(*) FILTER (WHERE reaction = 'CONFIRMED') AS confirmed,
                   count(*) FILTER (WHERE reaction = 'CONTESTED') AS contested,
                   count(*) FILTER (WHERE reaction = 'CHASED') AS chased,
                   count(*) FILTER (WHERE reaction = 'GAVE_UP') AS gave_up,
                   count(*) FILTER (WHERE reaction = 'NOTHING') AS nothing
            FROM followed GROUP BY moment, late
            """;

    private static final String CASES = MOMENTS + """
            SELECT case_id, reference, title, moment, late, at, reaction FROM followed
            WHERE (CAST(:moment AS text) IS NULL OR moment = :moment)
              AND (CAST(:late AS boolean) IS NULL OR late = :late)
              AND (CAST(:then AS text) IS NULL OR reaction = :then)
              AND (CAST(:after_at AS timestamptz) IS NULL OR (at, case_id) < (:after_at, :after_case))
            ORDER BY at DESC, case_id DESC LIMIT :limit
            """;

    private final Jdbi jdbi;

    private final RecentAnswers<Question, List<MomentFigures>> answers;

    MomentsReport(Jdbi jdbi, ReportsConfig config) {
        this.jdbi = jdbi;
        this.answers = RecentAnswers.within(config.freshness(), this::count);
    }

    private record Question(Optional<UUID> team, int days) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<MomentCase> items, Optional<String> next) {}

    /** Each moment in its order, where we were in time first; a moment that never came has its lines, too. */
    List<MomentFigures> figures(ReportScope scope) {
        return answers.to(new Question(scope.team(), scope.days()));
    }

    private List<MomentFigures> count(Question question) {
        List<MomentFigures> counted = Patience.within(jdbi, handle -> handle.createQuery(FIGURES)
                .bind("days", question.days())
                .bind("team", question.team().orElse(null))
                .map((row, context) -> figures(row))
                .list());
        List<MomentFigures> lines = new ArrayList<>();
        for (MomentOfTruth moment : MomentOfTruth.values()) {
            for (Handled handled : Handled.values()) {
                lines.add(counted.stream()
                        .filter(line -> line.moment() == moment && line.handled() == handled)
                        .findFirst()
                        .orElseGet(() -> new MomentFigures(moment, handled, 0, 0, 0, 0, 0, 0)));
            }
        }
        return lines;
    }

    /** The latest first. */
    Page page(ReportScope scope, Optional<String> after, int limit) {
        KeysetPage<MomentCase> page = KeysetPage.of(
                limit, most -> cases(scope, after.map(Cursor::read), most), row -> Cursor.write(row.position()));
        return new Page(page.rows(), page.next());
    }

    Iterable<MomentCase> all(ReportScope scope) {
        return Keyset.<MomentCase, MomentCase>rows(
                last -> cases(scope, last.map(MomentCase::position), Keyset.CHUNK), one -> one);
    }

    private List<MomentCase> cases(ReportScope scope, Optional<Worklist.Position> after, int limit) {
        Passage passage = scope.passage();
        return jdbi.withHandle(handle -> handle.createQuery(CASES)
                .bind("days", scope.days())
                .bind("team", scope.team().orElse(null))
                .bind("moment", passage.moment().map(Enum::name).orElse(null))
                .bind("late", scope.handled().map(Handled.LATE::equals).orElse(null))
                .bind("then", passage.then().map(Enum::name).orElse(null))
                .bind("after_at", after.map(Worklist.Position::due).orElse(null))
                .bind("after_case", after.map(Worklist.Position::id).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    private static MomentFigures figures(ResultSet row) throws SQLException {
        return new MomentFigures(
                MomentOfTruth.valueOf(row.getString("moment")),
                handled(row),
                row.getLong("moments"),
                row.getLong("confirmed"),
                row.getLong("contested"),
                row.getLong("chased"),
                row.getLong("gave_up"),
                row.getLong("nothing"));
    }

    private static MomentCase row(ResultSet row) throws SQLException {
        return new MomentCase(
                row.getObject("case_id", UUID.class),
                new CaseReference(row.getString("reference")).text(),
                row.getString("title"),
                MomentOfTruth.valueOf(row.getString("moment")),
                handled(row),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Reaction.valueOf(row.getString("reaction")));
    }

    private static Handled handled(ResultSet row) throws SQLException {
        return row.getBoolean("late") ? Handled.LATE : Handled.IN_TIME;
    }
}
