package org.amends.report.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.DeadlineKind;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Jdbi;

/**
 * What was said in letters and by phone, held against what was done (S1-24): promises, remedies of decisions, the next word
 * that a letter named, spoken words put in writing (S0-15). It counts verdicts, which are written once and never change.
 */
@ApplicationScoped
class WordsAndDeeds {

    private static final String COMMITMENTS = """
            SELECT c.team_id, grouping(c.team_id) = 1 AS whole, d.kind, count(*) AS made,
                   count(*) FILTER (WHERE v.verdict = 'MET') AS kept,
                   percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM x.at - s.at)::double precision / 60)
                       FILTER (WHERE x.at IS NOT NULL) AS delay
            FROM deadline_verdict v
            JOIN deadline d ON d.case_id = v.case_id AND d.number = v.number
            JOIN case_file c ON c.id = v.case_id
            LEFT JOIN case_event s ON d.kind = 'SUMMARY' AND s.case_id = d.case_id AND s.seq = d.started_seq
            LEFT JOIN case_event x ON d.kind = 'SUMMARY' AND x.case_id = d.case_id AND x.seq = d.ended_seq
                AND x.to_status NOT IN ('CLOSED', 'WITHDRAWN')
            WHERE v.at >= now() - :days * interval '1 day' AND v.verdict IN ('MET', 'MISSED')
              AND d.kind IN ('PROMISE', 'REMEDY', 'KEEP_INFORMED', 'SUMMARY')
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            GROUP BY GROUPING SETS ((d.kind), (c.team_id, d.kind))
            ORDER BY whole DESC, c.team_id, array_position(ARRAY['PROMISE', 'REMEDY', 'KEEP_INFORMED', 'SUMMARY'], d.kind)
            """;

    private final RecentAnswers<Question, List<Line>> answers;

    WordsAndDeeds(Jdbi jdbi, ReportsConfig config) {
        this.answers = RecentAnswers.within(
                config.freshness(),
                question -> Patience.within(jdbi, handle -> handle.createQuery(COMMITMENTS)
                        .bind("team", question.team().orElse(null))
                        .bind("days", question.days())
                        .map((row, context) -> read(row))
                        .list()));
    }

    private record Question(Optional<UUID> team, int days) {}

    /**
     * @param team empty for all together
     * @param made those whose time has come, kept or not
     * @param delay from the talk to the letter that has its words, where the kind is {@code SUMMARY}
     */
    record Line(Optional<UUID> team, DeadlineKind kind, long made, long kept, Optional<PromiseReport.Spread> delay) {}

    /** All together first. */
    List<Line> lines(Optional<UUID> team, int days) {
        return answers.to(new Question(team, days));
    }

    private static Line read(ResultSet row) throws SQLException {
        return new Line(
                row.getBoolean("whole") ? Optional.empty() : Optional.of(row.getObject("team_id", UUID.class)),
                DeadlineKind.valueOf(row.getString("kind")),
                row.getLong("made"),
                row.getLong("kept"),
                PromiseReport.spread(row, "delay"));
    }
}
