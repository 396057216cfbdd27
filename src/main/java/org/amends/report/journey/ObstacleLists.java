package org.amends.report.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist;
import org.amends.journey.Step;
import org.amends.report.scope.ReportScope;
import org.jdbi.v3.core.Jdbi;

/** What is in somebody's way, step by step; the words are open. A team's are those of its cases. */
@ApplicationScoped
class ObstacleLists {

    private static final String COUNTS = """
            SELECT o.step, count(*) AS notes FROM obstacle o LEFT JOIN case_file c ON c.id = o.case_id
            WHERE o.at >= :since AND o.at < :until AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            GROUP BY o.step
            """;

    private static final String LINES = """
            SELECT o.id, o.step, o.at, o.by_id IS NULL AS by_customer, o.words, o.language, c.reference, c.title
            FROM obstacle o LEFT JOIN case_file c ON c.id = o.case_id
            WHERE o.at >= :since AND o.at < :until AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
              AND (CAST(:step AS text) IS NULL OR o.step = :step)
              AND (CAST(:after_at AS timestamptz) IS NULL OR (o.at, o.id) < (:after_at, :after_id))
            ORDER BY o.at DESC, o.id DESC LIMIT :limit
            """;

    private final Jdbi jdbi;

    ObstacleLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Counted(String step, long notes) {}

    Map<Step, Long> counts(Period period, Optional<UUID> team) {
        Map<Step, Long> counts = new EnumMap<>(Step.class);
        for (Counted counted : counted(period, team)) {
            Step.named(counted.step()).ifPresent(step -> counts.put(step, counted.notes()));
        }
        return counts;
    }

    private List<Counted> counted(Period period, Optional<UUID> team) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .bind("since", period.since().atOffset(ZoneOffset.UTC))
                .bind("until", period.until().atOffset(ZoneOffset.UTC))
                .bind("team", team.orElse(null))
                .map((row, context) -> new Counted(row.getString("step"), row.getLong("notes")))
                .list());
    }

    /** The newest first. */
    List<ObstacleLine> lines(Period period, ReportScope scope, Optional<Worklist.Position> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LINES)
                .bind("since", period.since().atOffset(ZoneOffset.UTC))
                .bind("until", period.until().atOffset(ZoneOffset.UTC))
                .bind("team", scope.team().orElse(null))
                .bind("step", scope.passage().step().map(Enum::name).orElse(null))
                .bind("after_at", after.map(Worklist.Position::due).orElse(null))
                .bind("after_id", after.map(Worklist.Position::id).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list());
    }

    private static ObstacleLine line(ResultSet row) throws SQLException {
        return new ObstacleLine(
                row.getObject("id", UUID.class),
                Step.valueOf(row.getString("step")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("by_customer"),
                Optional.ofNullable(row.getString("words")),
                row.getString("language"),
                Optional.ofNullable(row.getString("reference")).map(text -> new CaseReference(text).text()),
                Optional.ofNullable(row.getString("title")));
    }
}
