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
import java.util.stream.Stream;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist;
import org.amends.journey.Step;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Verb;
import org.amends.platform.Patience;
import org.amends.report.scope.Passage;
import org.amends.report.scope.ReportScope;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * How long cases were in each status, from their history. A stay counts when it ends, so a case that stands still is in no figure here; the
 * lists of what is late have it.
 */
@ApplicationScoped
class StatusTimes {

    /** Each stay by the move that ended it; its beginning is one step along the case's own index. */
    private static final String STAYS = """
            WITH stay AS (
                SELECT e.case_id, e.seq, e.verb, e.from_status AS status, e.to_status, e.at,
                       floor(extract(epoch FROM e.at - b.at) / 60)::bigint AS minutes,
                       e.from_status || '>' || e.to_status = ANY (:back) AS back
                FROM case_event e
                JOIN case_file c ON c.id = e.case_id
                JOIN LATERAL (
                    SELECT p.at FROM case_event p
                    WHERE p.case_id = e.case_id AND p.seq < e.seq AND p.to_status = e.from_status
                      AND p.from_status IS DISTINCT FROM p.to_status
                    ORDER BY p.seq DESC LIMIT 1) AS b ON true
                WHERE e.at >= :since AND e.at < :until AND e.from_status IS NOT NULL AND e.from_status <> e.to_status
                  AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            )
            """;

    private static final String FIGURES = STAYS + """
            SELECT status, count(*) AS stays,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY minutes) AS median,
                   percentile_disc(0.9) WITHIN GROUP (ORDER BY minutes) AS ninetieth,
                   count(*) FILTER (WHERE verb = 'WITHDRAW') AS withdrawn,
                   count(*) FILTER (WHERE verb = 'LAPSE' AND to_status = 'CLOSED') AS unanswered,
                   count(*) FILTER (WHERE back) AS back
            FROM stay GROUP BY status
            """;

    /** Which moves they are is known from one index, of each status the latest, before anything else of them is read. */
    private static final String CASES = """
            WITH moved AS MATERIALIZED (
                SELECT e.*
                FROM unnest(CAST(:statuses AS text[])) AS s(status)
                CROSS JOIN LATERAL (
                    SELECT e.case_id, e.seq, e.verb, e.from_status, e.to_status, e.at,
                           e.from_status || '>' || e.to_status = ANY (:back) AS back
                    FROM case_event e
                    WHERE e.from_status = s.status AND e.from_status <> e.to_status AND e.at >= :since AND e.at < :until
                      AND (CAST(:by AS text) IS NULL OR e.verb = :by)
                      AND CASE :left WHEN 'WITHDRAWN' THEN e.verb = 'WITHDRAW'
                                     WHEN 'UNANSWERED' THEN e.verb = 'LAPSE' AND e.to_status = 'CLOSED'
                                     WHEN 'BACK' THEN e.from_status || '>' || e.to_status = ANY (:back)
                                     ELSE true END
                      AND (CAST(:team AS uuid) IS NULL
                           OR EXISTS (SELECT FROM case_file c WHERE c.id = e.case_id AND c.team_id = :team))
                      AND (CAST(:after_at AS timestamptz) IS NULL OR (e.at, e.case_id) < (:after_at, :after_case))
                    ORDER BY e.at DESC, e.case_id DESC, e.seq DESC LIMIT :limit) AS e
                ORDER BY e.at DESC, e.case_id DESC, e.seq DESC LIMIT :limit)
            SELECT m.case_id, m.verb, m.to_status, m.at, c.reference, c.title, k.language,
                   floor(extract(epoch FROM m.at - b.at) / 60)::bigint AS minutes,
                   CASE WHEN m.back THEN (
                       SELECT t.body FROM case_text t
                       WHERE t.case_id = m.case_id AND t.seq = m.seq AND t.field IN ('statement', 'words', 'reason', 'note')
                       ORDER BY array_position(ARRAY['statement', 'words', 'reason', 'note'], t.field) LIMIT 1) END AS reason
            FROM moved m
            JOIN case_file c ON c.id = m.case_id
            JOIN case_contact k ON k.case_id = m.case_id
            CROSS JOIN LATERAL (
                SELECT p.at FROM case_event p
                WHERE p.case_id = m.case_id AND p.seq < m.seq AND p.to_status = m.from_status
                  AND p.from_status IS DISTINCT FROM p.to_status
                ORDER BY p.seq DESC LIMIT 1) AS b
            ORDER BY m.at DESC, m.case_id DESC, m.seq DESC
            """;

    private static final String TURNS = STAYS + """
            SELECT status, to_status, verb, count(*) AS cases FROM stay WHERE back
            GROUP BY status, to_status, verb ORDER BY cases DESC, status, to_status, verb
            """;

    private final Jdbi jdbi;

    StatusTimes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param medianMinutes whole minutes, and {@code ninetiethMinutes} likewise */
    record Stays(long count, long medianMinutes, long ninetiethMinutes, long withdrawn, long unanswered, long back) {}

    record Row(Worklist.Position position, StatusStay stay) {}

    /** Only of statuses that a case left. */
    Map<CaseStatus, Stays> figures(Period period, Optional<UUID> team) {
        Map<CaseStatus, Stays> figures = new EnumMap<>(CaseStatus.class);
        Patience.within(jdbi, handle -> stays(handle.createQuery(FIGURES), period, team)
                .map((row, context) -> figures.put(CaseStatus.valueOf(row.getString("status")), stays(row)))
                .list());
        return figures;
    }

    /** The most frequent first. */
    List<BackwardFigures> turns(Period period, Optional<UUID> team) {
        return Patience.within(jdbi, handle -> stays(handle.createQuery(TURNS), period, team)
                .map((row, context) -> new BackwardFigures(
                        CaseStatus.valueOf(row.getString("status")),
                        CaseStatus.valueOf(row.getString("to_status")),
                        Verb.valueOf(row.getString("verb")),
                        row.getLong("cases")))
                .list());
    }

    /** The latest first. */
    List<Row> cases(Period period, ReportScope scope, Optional<Worklist.Position> after, int limit) {
        Passage passage = scope.passage();
        return jdbi.withHandle(handle -> stays(handle.createQuery(CASES), period, scope.team())
                .bindArray("statuses", String.class, statuses(passage))
                .bind("left", passage.left().name())
                .bind("by", passage.by().map(Enum::name).orElse(null))
                .bind("after_at", after.map(Worklist.Position::due).orElse(null))
                .bind("after_case", after.map(Worklist.Position::id).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    /** Those that cases are looked for in: of a step that is none, every one. */
    private static List<String> statuses(Passage passage) {
        return passage.step()
                .flatMap(Step::status)
                .map(status -> List.of(status.name()))
                .orElseGet(() -> Stream.of(CaseStatus.values()).map(Enum::name).toList());
    }

    private static <S extends SqlStatement<S>> S stays(S statement, Period period, Optional<UUID> team) {
        return statement
                .bindArray("back", String.class, BackwardMoves.all())
                .bind("since", period.since().atOffset(ZoneOffset.UTC))
                .bind("until", period.until().atOffset(ZoneOffset.UTC))
                .bind("team", team.orElse(null));
    }

    private static Stays stays(ResultSet row) throws SQLException {
        return new Stays(
                row.getLong("stays"),
                row.getLong("median"),
                row.getLong("ninetieth"),
                row.getLong("withdrawn"),
                row.getLong("unanswered"),
                row.getLong("back"));
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Row(
                new Worklist.Position(at.toInstant(), row.getObject("case_id", UUID.class)),
                new StatusStay(
                        new CaseReference(row.getString("reference")).text(),
                        row.getString("title"),
                        at.toInstant(),
                        row.getLong("minutes"),
                        Verb.valueOf(row.getString("verb")),
                        CaseStatus.valueOf(row.getString("to_status")),
                        Optional.ofNullable(row.getString("reason")),
                        row.getString("language")));
    }
}
