package org.amends.report.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Jdbi;

/**
 * What became of the promises that were due within some days until now, for all and by team; never by person. Lead time is
 * the promised date minus the moment at which it was kept: early and late are told apart, for their mean says nothing
 * (S0-10).
 */
@ApplicationScoped
class PromiseReport {

    private static final String FIGURES = """
            SELECT team_id, grouping(team_id) = 1 AS whole, count(*) AS due,
                   count(*) FILTER (WHERE standing = 'KEPT') AS kept,
                   count(*) FILTER (WHERE shown = 'BROKEN') AS broken,
                   count(*) FILTER (WHERE standing = 'RENEGOTIATED') AS moved,
                   count(*) FILTER (WHERE due_at < feasible_at) AS early,
                   count(*) FILTER (WHERE due_at > feasible_at + interval '1 hour') AS padded,
                   count(*) FILTER (WHERE callback) AS callbacks,
                   count(*) FILTER (WHERE callback AND shown = 'BROKEN') AS late_callbacks,
                   percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY lead) FILTER (WHERE standing = 'KEPT') AS before,
                   percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY -lead) FILTER (WHERE standing = 'KEPT_LATE') AS after,
                   percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY lead) FILTER (WHERE standing = 'RENEGOTIATED') AS told
            FROM (SELECT p.*, extract(epoch FROM due_at - ended_at)::double precision / 60 AS lead FROM promise p
                  WHERE due_at >= now() - :days * interval '1 day' AND due_at < now()
                    AND (CAST(:team AS uuid) IS NULL OR team_id = :team)) AS p
            GROUP BY GROUPING SETS ((), (team_id))
            """;

    private final Jdbi jdbi;

    private final RecentAnswers<Question, List<Figures>> answers;

    PromiseReport(Jdbi jdbi, ReportsConfig config) {
        this.jdbi = jdbi;
        this.answers = RecentAnswers.within(config.freshness(), this::count);
    }

    private record Question(Optional<UUID> team, int days) {}

    /**
     * @param team empty for all together
     * @param moved by agreement before the date
     * @param early promised sooner than such things are done as a rule
     * @param padded promised later than most of them take
     * @param before how long before the date it was kept
     * @param after how long after it
     * @param told how long before the date the customer agreed to another one
     */
    record Figures(
            Optional<UUID> team,
            long due,
            long kept,
            long broken,
            long moved,
            long early,
            long padded,
            long callbacks,
            long lateCallbacks,
            Optional<Spread> before,
            Optional<Spread> after,
            Optional<Spread> told) {}

    /** In whole minutes. */
    record Spread(long median, long ninety) {}

    /** All together first. */
    List<Figures> figures(Optional<UUID> team, int days) {
        return answers.to(new Question(team, days));
    }

    private List<Figures> count(Question question) {
        return Patience.within(jdbi, handle -> handle.createQuery(FIGURES)
                .bind("team", question.team().orElse(null))
                .bind("days", question.days())
                .map((row, context) -> read(row))
                .list());
    }

    private static Figures read(ResultSet row) throws SQLException {
        return new Figures(
                row.getBoolean("whole") ? Optional.empty() : Optional.of(row.getObject("team_id", UUID.class)),
                row.getLong("due"),
                row.getLong("kept"),
                row.getLong("broken"),
                row.getLong("moved"),
                row.getLong("early"),
                row.getLong("padded"),
                row.getLong("callbacks"),
                row.getLong("late_callbacks"),
                spread(row, "before"),
                spread(row, "after"),
                spread(row, "told"));
    }

    /** Empty where nothing was counted. */
    static Optional<Spread> spread(ResultSet row, String column) throws SQLException {
        java.sql.Array found = row.getArray(column);
        if (found == null) {
            return Optional.empty();
        }
        Double[] minutes = (Double[]) found.getArray();
        return Optional.of(new Spread(Math.round(minutes[0]), Math.round(minutes[1])));
    }
}
