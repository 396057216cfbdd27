package org.amends.report.comeback;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist;
import org.amends.lifecycle.Outcome;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.Came;
import org.amends.report.scope.Handled;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether customers had to come back after a decision, by how they were handled (S2-12). Those who were right stand apart from
 * those who were not, for a fault is forgiven only where it was handled right.
 */
@ApplicationScoped
class ComeBackReport {

    /**
     * Each case by its first decision: a later one belongs to what the first one left open. What we missed after the customer
     * came back did not make them come back.
     *
     * <p>What is asked of each case is asked of it alone ({@code OFFSET 0}): the planner takes its few events and the few cases of
     * its customer for many, and would read those of all.
     */
    private static final String HANDLED = """
            WITH decided AS (
                SELECT c.id, c.reference, c.title, c.team_id, d.at AS decided_at, d.seq,
                       convert_from(d.canonical, 'UTF8')::jsonb -> 'fact' ->> 'outcome' AS outcome
                FROM case_event d JOIN case_file c ON c.id = d.case_id
                WHERE d.verb = 'DECIDE' AND d.at >= now() - :days * interval '1 day'
                  AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
                  AND NOT EXISTS (SELECT FROM case_event e
                                  WHERE e.case_id = d.case_id AND e.verb = 'DECIDE' AND e.seq < d.seq OFFSET 0)
            ), handled AS (
                SELECT d.*, reopened.reopened_at, again.again_at, missed.late
                FROM decided d
                CROSS JOIN LATERAL (
                    SELECT min(e.at) AS reopened_at FROM case_event e
                    WHERE e.case_id = d.id AND e.seq > d.seq AND e.verb IN ('CONTEST', 'REOPEN')
                      AND convert_from(e.canonical, 'UTF8')::jsonb #>> '{actor,kind}' <> 'SYSTEM') AS reopened
                CROSS JOIN LATERAL (
                    SELECT min(later.received_at) AS again_at
                    FROM case_contact k
                    CROSS JOIN LATERAL (
                        SELECT m.case_id FROM case_contact m WHERE lower(m.email) = lower(k.email)
                        UNION
                        SELECT m.case_id FROM case_contact m
                        WHERE phone_digits(m.phone) = phone_digits(k.phone) AND length(phone_digits(k.phone)) >= 6
                    ) AS same
                    CROSS JOIN LATERAL (SELECT n.received_at FROM case_file n WHERE n.id = same.case_id OFFSET 0) AS later
                    WHERE k.case_id = d.id AND same.case_id <> d.id AND later.received_at > d.decided_at) AS again
                CROSS JOIN LATERAL (
                    SELECT EXISTS (
                        SELECT FROM deadline_verdict v
                        WHERE v.case_id = d.id AND v.verdict = 'MISSED'
                          AND v.at < coalesce(least(reopened.reopened_at, again.again_at), 'infinity')) AS late
                    OFFSET 0) AS missed
            )
            """;

    private static final String FIGURES = HANDLED + """
            SELECT outcome, late, count(*) AS cases,
                   count(reopened_at) AS reopened,
                   count(again_at) AS again,
                   count(*) FILTER (WHERE num_nonnulls(reopened_at, again_at) > 0) AS came_back
            FROM handled
            GROUP BY outcome, late
            ORDER BY array_position(ARRAY['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD'], outcome), late
            """;

    private static final String CASES = HANDLED + """
            SELECT id, reference, title, decided_at, outcome, late, reopened_at, again_at
            FROM handled
            WHERE (CAST(:outcome AS text) IS NULL OR outcome = :outcome)
              AND (CAST(:late AS boolean) IS NULL OR late = :late)
              AND CASE :came WHEN 'REOPENED' THEN reopened_at IS NOT NULL
                             WHEN 'NEW_CASE' THEN again_at IS NOT NULL
                             WHEN 'EITHER' THEN num_nonnulls(reopened_at, again_at) > 0
                             ELSE true END
              AND (CAST(:at AS timestamptz) IS NULL OR (decided_at, id) < (:at, :case))
            ORDER BY decided_at DESC, id DESC
            LIMIT :limit
            """;

    private final Jdbi jdbi;

    private final RecentAnswers<Question, List<Line>> answers;

    ComeBackReport(Jdbi jdbi, ReportsConfig config) {
        this.jdbi = jdbi;
        this.answers = RecentAnswers.within(config.freshness(), this::count);
    }

    private record Question(Optional<UUID> team, int days) {}

    /** @param days how long ago the decision may be */
    @TemplateData
    public record Filter(
            Optional<UUID> team, int days, Optional<Outcome> outcome, Optional<Handled> handled, Came came) {}

    /** @param cameBack in either way, or in both */
    record Line(Outcome outcome, Handled handled, long cases, long reopened, long newCase, long cameBack) {}

    record Row(
            UUID id,
            CaseReference reference,
            String title,
            Instant decidedAt,
            Outcome outcome,
            Handled handled,
            Optional<Instant> reopenedAt,
            Optional<Instant> newCaseAt) {

        Worklist.Position position() {
            return new Worklist.Position(decidedAt, id);
        }
    }

    /** Those who were right first, and of them those who were handled in time. */
    List<Line> lines(Optional<UUID> team, int days) {
        return answers.to(new Question(team, days));
    }

    private List<Line> count(Question question) {
        return Patience.within(jdbi, handle -> handle.createQuery(FIGURES)
                .bind("team", question.team().orElse(null))
                .bind("days", question.days())
                .map((row, context) -> new Line(
                        Outcome.valueOf(row.getString("outcome")),
                        handled(row),
                        row.getLong("cases"),
                        row.getLong("reopened"),
                        row.getLong("again"),
                        row.getLong("came_back")))
                .list());
    }

    /** The latest decision first. */
    List<Row> cases(Filter filter, Optional<Worklist.Position> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(CASES)
                .bind("team", filter.team().orElse(null))
                .bind("days", filter.days())
                .bind("outcome", filter.outcome().map(Enum::name).orElse(null))
                .bind("late", filter.handled().map(Handled.LATE::equals).orElse(null))
                .bind("came", filter.came().name())
                .bind("at", after.map(Worklist.Position::due).orElse(null))
                .bind("case", after.map(Worklist.Position::id).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("reference")),
                row.getString("title"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                handled(row),
                moment(row, "reopened_at"),
                moment(row, "again_at"));
    }

    private static Handled handled(ResultSet row) throws SQLException {
        return row.getBoolean("late") ? Handled.LATE : Handled.IN_TIME;
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
