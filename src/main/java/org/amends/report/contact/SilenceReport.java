package org.amends.report.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.lifecycle.CaseStatus;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * How long customers of open cases heard nothing from a person (S3-2, S3-7). A person's word is a letter that somebody
 * wrote, or a promise made by phone or in person; what the service sends by itself is none. The longest silence counts
 * from word to word, the present one to now; the dead zone is what of every silence goes beyond its first day. Beside them
 * stands how often they had to come after us, by the same rule as on the page of a case, and how many of their messages were said
 * to need no answer, so that nobody stops a clock unseen.
 */
@ApplicationScoped
class SilenceReport {

    private static final String SILENCES = """
            WITH word AS (
                SELECT c.id, e.seq, e.at, e.to_status NOT IN ('CLOSED', 'WITHDRAWN') AS stays_open,
                       lead(e.at, 1, now()) OVER (PARTITION BY c.id ORDER BY e.seq) AS next_at
                FROM case_file c
                JOIN case_event e ON e.case_id = c.id
                WHERE c.is_open
                  AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
                  AND (CAST(:status AS text) IS NULL OR c.status = :status)
                  AND (e.verb IN ('FILE', 'REOPEN', 'ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP')
                       OR e.to_status IN ('CLOSED', 'WITHDRAWN') AND e.from_status <> e.to_status
                       OR e.verb IN ('PROMISE', 'RENEGOTIATE_PROMISE') AND EXISTS (
                           SELECT FROM promise p
                           JOIN deadline d ON d.case_id = p.case_id AND d.number = p.deadline
                           WHERE p.case_id = c.id AND d.started_seq = e.seq AND p.made_over IN ('PHONE', 'IN_PERSON')))
            ), silence AS (
                SELECT id, max(next_at - at) AS longest, sum(greatest(next_at - at - interval '24 hours', interval '0')) AS dead
                FROM word WHERE stays_open
                GROUP BY id
            ), minutes AS (
                SELECT c.id, c.reference, c.title, c.status, c.team_id, c.owner_id,
                       extract(epoch FROM s.longest)::double precision / 60 AS longest,
                       extract(epoch FROM s.dead)::double precision / 60 AS dead,
                       (SELECT count(*) FILTER (WHERE e.verb = 'WAIVE_ANSWER') - count(*) FILTER (WHERE e.verb = 'REQUIRE_ANSWER')
                        FROM case_event e WHERE e.case_id = c.id) AS waived,
                       coalesce((SELECT f.chasers FROM case_effort f WHERE f.case_id = c.id), 0) AS chasers
                FROM silence s JOIN case_file c ON c.id = s.id
            )
            """;

    private static final String CASES = SILENCES + """
            SELECT * FROM minutes ORDER BY longest DESC, id LIMIT :limit
            """;

    private static final String GROUPS = SILENCES + """
            SELECT team_id, status, count(*) AS cases,
                   percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY longest) AS longest,
                   percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY dead) AS dead,
                   sum(chasers) AS chasers, sum(waived) AS waived
            FROM minutes GROUP BY team_id, status ORDER BY team_id, status
            """;

    /** As many of the longest silences as pages go through; files, which show more, are measured anew. */
    static final int KEPT = 500;

    private final Jdbi jdbi;
    private final RecentAnswers<Question, List<Row>> longest;
    private final RecentAnswers<Question, List<Group>> groups;

    SilenceReport(Jdbi jdbi, ReportsConfig config) {
        this.jdbi = jdbi;
        this.longest = RecentAnswers.within(config.freshness(), question -> longest(question, KEPT));
        this.groups = RecentAnswers.within(config.freshness(), this::grouped);
    }

    private record Question(Optional<UUID> team, Optional<CaseStatus> status) {}

    /** Times in whole minutes. */
    record Row(
            CaseReference reference,
            String title,
            CaseStatus status,
            UUID team,
            UUID owner,
            long longest,
            long dead,
            long chasers,
            long waived) {}

    /** The open cases of a team in a status. */
    record Group(
            UUID team,
            CaseStatus status,
            long cases,
            PromiseReport.Spread longest,
            PromiseReport.Spread dead,
            long chasers,
            long waived) {}

    /** The longest silence first. */
    List<Row> cases(Optional<UUID> team, Optional<CaseStatus> status, int limit) {
        Question question = new Question(team, status);
        if (limit > KEPT) {
            return longest(question, limit);
        }
        List<Row> kept = longest.to(question);
        return kept.subList(0, Math.min(limit, kept.size()));
    }

    private List<Row> longest(Question question, int limit) {
        return jdbi.inTransaction(handle -> about(question, handle, CASES)
                .bind("limit", limit)
                .map((row, context) -> new Row(
                        new CaseReference(row.getString("reference")),
                        row.getString("title"),
                        CaseStatus.valueOf(row.getString("status")),
                        row.getObject("team_id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        Math.round(row.getDouble("longest")),
                        Math.round(row.getDouble("dead")),
                        row.getLong("chasers"),
                        row.getLong("waived")))
                .list());
    }

    List<Group> groups(Optional<UUID> team, Optional<CaseStatus> status) {
        return groups.to(new Question(team, status));
    }

    private List<Group> grouped(Question question) {
        return jdbi.inTransaction(handle -> about(question, handle, GROUPS)
                .map((row, context) -> new Group(
                        row.getObject("team_id", UUID.class),
                        CaseStatus.valueOf(row.getString("status")),
                        row.getLong("cases"),
                        spread(row, "longest"),
                        spread(row, "dead"),
                        row.getLong("chasers"),
                        row.getLong("waived")))
                .list());
    }

    private static Query about(Question question, Handle handle, String sql) {
        Patience.have(handle);
        return handle.createQuery(sql)
                .bind("team", question.team().orElse(null))
                .bind("status", question.status().map(Enum::name).orElse(null));
    }

    private static PromiseReport.Spread spread(ResultSet row, String column) throws SQLException {
        Double[] minutes = (Double[]) row.getArray(column).getArray();
        return new PromiseReport.Spread(Math.round(minutes[0]), Math.round(minutes[1]));
    }
}
