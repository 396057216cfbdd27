package org.amends.report.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The messages that customers sent in a time, and how many of them were said to need no answer (S1-19). Closed cases count as
 * well, so that closing one takes nothing out of the figure.
 */
@ApplicationScoped
class MessageReport {

    private static final String MESSAGES = """
            SELECT c.team_id, grouping(c.team_id) = 1 AS whole, count(*) AS messages,
                   count(*) FILTER (WHERE s.waived) AS waived,
                   count(*) FILTER (WHERE s.waived
                       AND (convert_from(m.canonical, 'UTF8')::jsonb -> 'fact' ->> 'asks')::boolean) AS questions
            FROM case_event m
            JOIN case_file c ON c.id = m.case_id
            CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE w.verb = 'WAIVE_ANSWER') > count(*) FILTER (WHERE w.verb = 'REQUIRE_ANSWER') AS waived
                FROM case_event w
                WHERE w.case_id = m.case_id AND w.seq > m.seq AND w.verb IN ('WAIVE_ANSWER', 'REQUIRE_ANSWER')
                  AND (convert_from(w.canonical, 'UTF8')::jsonb -> 'fact' ->> 'message')::integer = m.seq) AS s
            WHERE m.verb = 'ANSWER' AND m.at >= now() - :days * interval '1 day'
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            GROUP BY GROUPING SETS ((), (c.team_id))
            ORDER BY whole DESC, c.team_id
            """;

    private final Jdbi jdbi;

    MessageReport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param team empty for all together
     * @param waived those that were said to need no answer, but for what was taken back
     * @param questions how many of these ask something
     */
    record Line(Optional<UUID> team, long messages, long waived, long questions) {}

    /** All together first. */
    List<Line> lines(Optional<UUID> team, int days) {
        return jdbi.withHandle(handle -> handle.createQuery(MESSAGES)
                .bind("team", team.orElse(null))
                .bind("days", days)
                .map((row, context) -> new Line(
                        row.getBoolean("whole") ? Optional.empty() : Optional.of(row.getObject("team_id", UUID.class)),
                        row.getLong("messages"),
                        row.getLong("waived"),
                        row.getLong("questions")))
                .list());
    }
}
