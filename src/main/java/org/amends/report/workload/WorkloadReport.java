package org.amends.report.workload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.ReportTimes;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Jdbi;

/** How many cases are open with whom, and what came and went hour by hour in the report's weeks. */
@ApplicationScoped
public class WorkloadReport {

    private static final String OPEN = """
            SELECT team_id, owner_id, count(*) AS cases FROM case_file WHERE is_open GROUP BY team_id, owner_id
            """;

    private static final String FLOW = """
            SELECT team_id, date_trunc('hour', at) AS hour, count(*) FILTER (WHERE what = 'ARRIVED') AS arrived,
                   count(*) FILTER (WHERE what = 'REOPENED') AS reopened, count(*) FILTER (WHERE what = 'CLOSED') AS closed
            FROM (
                SELECT team_id, received_at AS at, 'ARRIVED' AS what FROM case_file WHERE received_at >= :since
                UNION ALL
                SELECT c.team_id, e.at, CASE WHEN e.to_status IN ('CLOSED', 'WITHDRAWN') THEN 'CLOSED' ELSE 'REOPENED' END
                FROM case_event e JOIN case_file c ON c.id = e.case_id
                WHERE e.from_status IS NOT NULL
                  AND (e.from_status IN ('CLOSED', 'WITHDRAWN')) <> (e.to_status IN ('CLOSED', 'WITHDRAWN'))
                  AND e.at >= :since) AS flow
            GROUP BY 1, 2
            """;

    private final ReportTimes times;
    private final RecentAnswers<LocalDate, Counted> answers;

    WorkloadReport(Jdbi jdbi, ReportTimes times, ReportsConfig config) {
        this.times = times;
        this.answers = RecentAnswers.within(config.freshness(), first -> count(jdbi, times.start(first)));
    }

    record Load(UUID team, UUID owner, long cases) {}

    /** What came and went in the hour that begins then. */
    record Hour(UUID team, Instant at, long arrived, long reopened, long closed) {

        long growth() {
            return arrived + reopened - closed;
        }
    }

    /** @param since the beginning of the first week */
    record Counted(Instant since, List<Load> loads, List<Hour> hours) {}

    Counted recent() {
        return answers.to(times.weeks().get(0));
    }

    private static Counted count(Jdbi jdbi, OffsetDateTime since) {
        return Patience.within(
                jdbi,
                handle -> new Counted(
                        since.toInstant(),
                        handle.createQuery(OPEN)
                                .map((row, context) -> new Load(
                                        row.getObject("team_id", UUID.class),
                                        row.getObject("owner_id", UUID.class),
                                        row.getLong("cases")))
                                .list(),
                        handle.createQuery(FLOW)
                                .bind("since", since)
                                .map((row, context) -> new Hour(
                                        row.getObject("team_id", UUID.class),
                                        row.getObject("hour", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getLong("arrived"),
                                        row.getLong("reopened"),
                                        row.getLong("closed")))
                                .list()));
    }
}
