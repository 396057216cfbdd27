package org.amends.report.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Jdbi;

/**
 * What an authority asks a shop for (Directive 2011/83/EU, art. 24; national law sets the fines): whether withdrawals were
 * acknowledged without undue delay, paid back in time, and declined on what ground.
 */
@ApplicationScoped
public class WithdrawalReport {

    private static final String FIGURES = """
            SELECT coalesce(o.source, '') AS shop, count(*) AS declared,
                   count(*) FILTER (WHERE a.at <= c.received_at + interval '1 minute') AS at_once,
                   count(*) FILTER (WHERE a.at > c.received_at + interval '1 minute') AS later,
                   count(*) FILTER (WHERE a.at IS NULL) AS unacknowledged,
                   count(*) FILTER (WHERE r.ended AND NOT r.missed) AS in_time,
                   count(*) FILTER (WHERE r.missed) AS late,
                   count(*) FILTER (WHERE a.refused) AS refused
            FROM case_file c
            LEFT JOIN case_order f ON f.case_id = c.id
            LEFT JOIN shop_order o ON o.id = f.order_id
            CROSS JOIN LATERAL (
                SELECT min(e.at) FILTER (WHERE e.verb = 'ACKNOWLEDGE') AS at,
                       count(*) FILTER (WHERE e.verb = 'CONFIRM_REFUSAL') > 0 AS refused
                FROM case_event e WHERE e.case_id = c.id) AS a
            CROSS JOIN LATERAL (
                SELECT coalesce(bool_or(v.verdict = 'MISSED'), false) AS missed,
                       coalesce(bool_or(v.verdict = 'MET'), false) AS ended
                FROM deadline d LEFT JOIN deadline_verdict v ON v.case_id = d.case_id AND v.number = d.number
                WHERE d.case_id = c.id AND d.kind = 'REFUND') AS r
            WHERE c.machine = 'withdrawal-1' AND c.received_at >= now() - :days * interval '1 day'
            GROUP BY 1 ORDER BY 1
            """;

    private final Jdbi jdbi;

    private final RecentAnswers<Integer, List<WithdrawalFigures>> answers;

    WithdrawalReport(Jdbi jdbi, ReportsConfig config) {
        this.jdbi = jdbi;
        this.answers = RecentAnswers.within(config.freshness(), this::count);
    }

    /** One line for each shop; those whose order nobody found come first, under no name. */
    public List<WithdrawalFigures> figures(int days) {
        return answers.to(days);
    }

    private List<WithdrawalFigures> count(int days) {
        return Patience.within(jdbi, handle -> handle.createQuery(FIGURES)
                .bind("days", days)
                .map((row, context) -> new WithdrawalFigures(
                        row.getString("shop"),
                        row.getLong("declared"),
                        row.getLong("at_once"),
                        row.getLong("later"),
                        row.getLong("unacknowledged"),
                        row.getLong("in_time"),
                        row.getLong("late"),
                        row.getLong("refused")))
                .list());
    }
}
