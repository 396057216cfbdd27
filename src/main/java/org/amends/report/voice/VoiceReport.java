package org.amends.report.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amends.fairness.Stage;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTimes;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Complaints and thanks side by side, and what customers say of how they were treated (S0-18, S2-1). Thanks and orders have no team, so
 * they are the whole house's whatever team was chosen.
 */
@ApplicationScoped
class VoiceReport {

    private static final String WEEKS = """
            SELECT date_trunc('week', said.at AT TIME ZONE :zone)::date AS monday,
                   count(*) FILTER (WHERE what = 'COMPLAINT') AS complaints,
                   count(*) FILTER (WHERE what = 'COMPLIMENT') AS compliments,
                   count(*) FILTER (WHERE what = 'TOLD') AS told,
                   count(*) FILTER (WHERE what = 'OUTSIDE') AS outside,
                   coalesce(sum(orders), 0)::bigint AS orders
            FROM (
                SELECT 'COMPLAINT' AS what, c.received_at AS at, 0 AS orders FROM case_file c
                WHERE c.machine LIKE 'complaint-%' AND c.received_at >= :since
                  AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
                UNION ALL
                SELECT 'COMPLIMENT', received_at, 0 FROM compliment WHERE received_at >= :since
                UNION ALL
                SELECT 'TOLD', t.at, 0 FROM told_others t JOIN case_file c ON c.id = t.case_id
                WHERE t.told AND t.at >= :since AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
                  AND NOT EXISTS (SELECT FROM told_others later WHERE later.case_id = t.case_id AND later.number > t.number)
                UNION ALL
                SELECT 'OUTSIDE', p.at, 0 FROM posting p JOIN case_file c ON c.id = p.case_id
                WHERE p.opened_case AND p.at >= :since AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
                UNION ALL
                SELECT 'ORDERS', min(concluded_at), count(*) FROM shop_order WHERE concluded_at >= :since
                GROUP BY date_trunc('week', concluded_at AT TIME ZONE :zone)
            ) AS said
            GROUP BY 1
            """;

    private static final String FAIRNESS = """
            SELECT closed.stage, count(*) AS asked,
                   count(*) FILTER (WHERE last.fairness = 'VALUED') AS valued,
                   count(*) FILTER (WHERE last.fairness = 'NEUTRAL') AS neutral,
                   count(*) FILTER (WHERE last.fairness = 'CHEATED') AS cheated
            FROM closed_stage closed
            JOIN case_file c ON c.id = closed.case_id
            LEFT JOIN LATERAL (
                SELECT a.fairness FROM fairness_answer a
                WHERE a.case_id = closed.case_id AND a.seq = closed.seq ORDER BY a.number DESC LIMIT 1) AS last ON true
            WHERE closed.at >= :since AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            GROUP BY closed.stage
            """;

    private static final String FIRST_CONTACT = """
            SELECT monday, count(*) AS complaints, count(minutes) AS contacted,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY minutes) AS median,
                   percentile_disc(0.9) WITHIN GROUP (ORDER BY minutes) AS ninetieth
            FROM (
                SELECT date_trunc('week', c.received_at AT TIME ZONE :zone)::date AS monday,
            """ + FirstContact.MINUTES + """
                       AS minutes
                FROM case_file c
                WHERE c.machine LIKE 'complaint-%' AND c.received_at >= :since
                  AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            ) AS waited
            GROUP BY GROUPING SETS ((), (monday))
            """;

    private final Jdbi jdbi;
    private final ReportTimes times;
    private final RecentAnswers<Question, VoiceFigures> answers;

    VoiceReport(Jdbi jdbi, ReportTimes times, ReportsConfig config) {
        this.jdbi = jdbi;
        this.times = times;
        this.answers = RecentAnswers.within(config.freshness(), this::count);
    }

    private record Question(Optional<UUID> team, List<LocalDate> weeks) {}

    VoiceFigures figures(ReportScope scope) {
        return answers.to(new Question(scope.team(), times.weeksOf(scope.days())));
    }

    private VoiceFigures count(Question question) {
        return Patience.within(
                jdbi,
                handle -> new VoiceFigures(
                        weeks(handle, question), fairness(handle, question), firstContact(handle, question)));
    }

    /** A week in which nobody said anything has its line as well. */
    private List<VoiceWeek> weeks(Handle handle, Question question) {
        Map<LocalDate, VoiceWeek> said = asked(handle, WEEKS, question)
                .bind("zone", times.zone())
                .map((row, context) -> week(row))
                .collect(Collectors.toMap(VoiceWeek::monday, Function.identity()));
        return question.weeks().stream()
                .sorted(Comparator.reverseOrder())
                .map(monday -> said.getOrDefault(monday, VoiceWeek.empty(monday)))
                .toList();
    }

    private List<FairnessFigures> fairness(Handle handle, Question question) {
        Map<Stage, FairnessFigures> said = asked(handle, FAIRNESS, question)
                .map((row, context) -> fairness(row))
                .collect(Collectors.toMap(FairnessFigures::stage, Function.identity()));
        return Arrays.stream(Stage.values())
                .map(stage -> said.getOrDefault(stage, FairnessFigures.none(stage)))
                .toList();
    }

    private List<FirstContactFigures> firstContact(Handle handle, Question question) {
        return asked(handle, FIRST_CONTACT, question)
                .bind("zone", times.zone())
                .map((row, context) -> firstContact(row))
                .stream()
                .sorted(Comparator.comparing(
                        figures -> figures.monday().orElse(LocalDate.MAX), Comparator.reverseOrder()))
                .toList();
    }

    private Query asked(Handle handle, String statement, Question question) {
        OffsetDateTime since = times.start(question.weeks().get(0));
        return handle.createQuery(statement)
                .bind("since", since)
                .bind("team", question.team().orElse(null));
    }

    private static VoiceWeek week(ResultSet row) throws SQLException {
        return VoiceWeek.of(
                row.getObject("monday", LocalDate.class),
                row.getLong("complaints"),
                row.getLong("compliments"),
                row.getLong("told"),
                row.getLong("outside"),
                row.getLong("orders"));
    }

    private static FairnessFigures fairness(ResultSet row) throws SQLException {
        return FairnessFigures.of(
                Stage.valueOf(row.getString("stage")),
                row.getLong("asked"),
                row.getLong("valued"),
                row.getLong("neutral"),
                row.getLong("cheated"));
    }

    private static FirstContactFigures firstContact(ResultSet row) throws SQLException {
        return new FirstContactFigures(
                Optional.ofNullable(row.getObject("monday", LocalDate.class)),
                row.getLong("complaints"),
                row.getLong("contacted"),
                Optional.ofNullable(row.getObject("median", Long.class)),
                Optional.ofNullable(row.getObject("ninetieth", Long.class)));
    }
}
