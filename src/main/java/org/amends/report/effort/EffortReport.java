package org.amends.report.effort;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist.Position;
import org.amends.lifecycle.CaseStatus;
import org.amends.platform.KeysetPage;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.Effort;
import org.amends.report.scope.EffortFrom;
import org.amends.report.scope.Keyset;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Jdbi;

/** What cases cost their customers. The unit is the case; nothing is by person, neither of ours nor of theirs. */
@ApplicationScoped
class EffortReport {

    /** A case without a row cost its filing and nothing else. */
    private static final String COUNTED = """
            SELECT c.id, c.reference, c.title, c.status, c.received_at,
                   coalesce(f.contacts, 1) AS contacts, coalesce(f.chasers, 0) AS chasers, coalesce(f.asked, 0) AS asked,
                   coalesce(cardinality(f.channels), 1) AS channels, coalesce(f.transfers, 0) AS transfers,
                   coalesce(f.repeats, 0) AS repeats
            FROM case_file c LEFT JOIN case_effort f ON f.case_id = c.id
            WHERE c.received_at >= now() - :days * interval '1 day' AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            """;

    private static final String FIGURES = "WITH counted AS (" + COUNTED + """
            )
            SELECT m.effort, count(*) AS cases, count(*) FILTER (WHERE m.value > m.least) AS any_at_all,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY m.value) AS median,
                   percentile_disc(0.9) WITHIN GROUP (ORDER BY m.value) AS ninetieth,
                   max(m.value) AS most
            FROM counted c CROSS JOIN LATERAL (VALUES
                (1, 'CONTACTS', c.contacts, 1), (2, 'CHASERS', c.chasers, 0), (3, 'ASKED', c.asked, 0),
                (4, 'CHANNELS', c.channels, 1), (5, 'TRANSFERS', c.transfers, 0), (6, 'REPEATS', c.repeats, 0)
            ) AS m (place, effort, value, least)
            GROUP BY m.place, m.effort
            ORDER BY m.place
            """;

    private static final String CASES = "WITH counted AS (" + COUNTED + """
            )
            SELECT * FROM counted c
            WHERE CASE :effort WHEN 'CONTACTS' THEN c.contacts WHEN 'CHASERS' THEN c.chasers WHEN 'ASKED' THEN c.asked
                               WHEN 'CHANNELS' THEN c.channels WHEN 'TRANSFERS' THEN c.transfers ELSE c.repeats END >= :atLeast
              AND (CAST(:at AS timestamptz) IS NULL OR (c.received_at, c.id) < (:at, :case))
            ORDER BY c.received_at DESC, c.id DESC
            LIMIT :limit
            """;

    private static final EffortFrom ALL = new EffortFrom(Effort.CONTACTS, 0);

    private final Jdbi jdbi;
    private final RecentAnswers<Question, List<EffortFigures>> answers;

    EffortReport(Jdbi jdbi, ReportsConfig config) {
        this.jdbi = jdbi;
        this.answers = RecentAnswers.within(config.freshness(), this::count);
    }

    private record Question(Optional<UUID> team, int days) {}

    private record Row(Position position, EffortCase view) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<EffortCase> items, Optional<String> next) {}

    /** One line for each kind of effort; none while there is no case. */
    List<EffortFigures> figures(ReportScope scope) {
        return answers.to(new Question(scope.team(), scope.days()));
    }

    private List<EffortFigures> count(Question question) {
        return Patience.within(jdbi, handle -> handle.createQuery(FIGURES)
                .bind("days", question.days())
                .bind("team", question.team().orElse(null))
                .map((row, context) -> new EffortFigures(
                        Effort.valueOf(row.getString("effort")),
                        row.getLong("cases"),
                        row.getLong("any_at_all"),
                        row.getInt("median"),
                        row.getInt("ninetieth"),
                        row.getInt("most")))
                .list());
    }

    /** The latest first. */
    Page page(ReportScope scope, Optional<String> after, int limit) {
        KeysetPage<Row> page = KeysetPage.of(
                limit, most -> rows(scope, after.map(Cursor::read), most), row -> Cursor.write(row.position()));
        return new Page(page.map(Row::view), page.next());
    }

    /** Every one of them, fetched as it is read. */
    Iterable<EffortCase> all(ReportScope scope) {
        return Keyset.rows(last -> rows(scope, last.map(Row::position), Keyset.CHUNK), Row::view);
    }

    private List<Row> rows(ReportScope scope, Optional<Position> after, int limit) {
        EffortFrom from = scope.effort().orElse(ALL);
        return jdbi.withHandle(handle -> handle.createQuery(CASES)
                .bind("days", scope.days())
                .bind("team", scope.team().orElse(null))
                .bind("effort", from.effort().name())
                .bind("atLeast", from.atLeast())
                .bind("at", after.map(Position::due).orElse(null))
                .bind("case", after.map(Position::id).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    private static Row read(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("received_at", OffsetDateTime.class);
        return new Row(
                new Position(at.toInstant(), row.getObject("id", UUID.class)),
                new EffortCase(
                        new CaseReference(row.getString("reference")).text(),
                        row.getString("title"),
                        CaseStatus.valueOf(row.getString("status")),
                        at.toInstant(),
                        row.getInt("contacts"),
                        row.getInt("chasers"),
                        row.getInt("asked"),
                        row.getInt("channels"),
                        row.getInt("transfers"),
                        row.getInt("repeats")));
    }
}
