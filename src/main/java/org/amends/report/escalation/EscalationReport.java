package org.amends.report.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Deed;
import org.amends.lifecycle.Rung;
import org.amends.report.scope.Late;
import org.jdbi.v3.core.Jdbi;

/** What is late: owed by whom, since when, at which rung, accepted by whom. One query for screen, CSV and API. */
@ApplicationScoped
public class EscalationReport {

    private static final String LATE = """
            SELECT c.reference, c.title, c.version, c.owner_id, c.team_id, d.case_id, d.number, d.kind, d.due_at, d.owed_by,
                   r.level, r.rung, r.notified_id, e.at AS fired_at, a.accepted_by, a.deed, a.at AS accepted_at
            FROM (
                SELECT d.* FROM deadline d
                JOIN case_file f ON f.id = d.case_id
                WHERE d.ended_seq IS NULL AND d.kind NOT IN ('NUDGE', 'SHORT_WAY') AND d.due_at < now()
                  AND (d.due_at, d.case_id, d.number) > (:due, :case, :number)
                  AND (CAST(:team AS uuid) IS NULL OR f.team_id = :team)
                  AND CASE :which
                      WHEN 'PROMISES' THEN d.kind = 'PROMISE'
                      WHEN 'REACHED_MANAGER' THEN (
                          SELECT s.rung FROM escalation_step s
                          WHERE s.case_id = d.case_id AND s.number = d.number AND s.fired_seq IS NOT NULL AND s.action = 'ESCALATE'
                          ORDER BY s.level DESC LIMIT 1) IN ('DUTY_MANAGER', 'EXECUTIVE')
                      WHEN 'ACCEPTED' THEN EXISTS (
                          SELECT FROM escalation_acceptance a
                          WHERE a.case_id = d.case_id AND a.number = d.number AND a.level = (
                              SELECT max(s.level) FROM escalation_step s
                              WHERE s.case_id = d.case_id AND s.number = d.number AND s.fired_seq IS NOT NULL AND s.action = 'ESCALATE'))
                      ELSE true END
                ORDER BY d.due_at, d.case_id, d.number
                LIMIT :limit
            ) AS d
            JOIN case_file c ON c.id = d.case_id
            LEFT JOIN LATERAL (
                SELECT s.* FROM escalation_step s
                WHERE s.case_id = d.case_id AND s.number = d.number AND s.fired_seq IS NOT NULL
                  AND s.action = 'ESCALATE'
                ORDER BY s.level DESC LIMIT 1
            ) AS r ON true
            LEFT JOIN case_event e ON e.case_id = r.case_id AND e.seq = r.fired_seq
            LEFT JOIN escalation_acceptance a
                ON a.case_id = r.case_id AND a.number = r.number AND a.level = r.level
            ORDER BY d.due_at, d.case_id, d.number
            """;

    /** OFFSET 0 keeps the planner, which can't know how few duties are late, from reading all cases. */
    private static final String FIGURES = """
            SELECT count(*) AS late,
                   count(*) FILTER (WHERE d.kind = 'PROMISE') AS promises,
                   count(*) FILTER (WHERE r.rung IN ('DUTY_MANAGER', 'EXECUTIVE')) AS reached_manager,
                   count(*) FILTER (WHERE a.deed IS NOT NULL) AS accepted
            FROM deadline d
            CROSS JOIN LATERAL (SELECT team_id FROM case_file WHERE id = d.case_id OFFSET 0) AS c
            LEFT JOIN LATERAL (
                SELECT s.* FROM escalation_step s
                WHERE s.case_id = d.case_id AND s.number = d.number AND s.fired_seq IS NOT NULL
                  AND s.action = 'ESCALATE'
                ORDER BY s.level DESC LIMIT 1
            ) AS r ON true
            LEFT JOIN escalation_acceptance a
                ON a.case_id = r.case_id AND a.number = r.number AND a.level = r.level
            WHERE d.ended_seq IS NULL AND d.kind NOT IN ('NUDGE', 'SHORT_WAY') AND d.due_at < now()
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            """;

    private static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;

    EscalationReport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where a page ended. */
    public record Position(Instant due, UUID caseId, int deadline) {}

    /**
     * One late duty.
     *
     * @param rung the highest that has fired; empty for the moment between being late and the next sweep
     */
    public record Row(
            CaseReference reference,
            int version,
            String title,
            UUID owner,
            UUID team,
            int deadline,
            DeadlineKind kind,
            Instant dueAt,
            UUID owedBy,
            Optional<FiredRung> rung,
            Optional<Acceptance> acceptance,
            Position position) {}

    public record FiredRung(int level, Rung rung, UUID notified, Instant at) {}

    public record Acceptance(UUID by, Deed deed, Instant at) {}

    /**
     * What all late duties come to.
     *
     * @param promises how many of them are promises
     * @param reachedManager how many reached the duty manager or the executive
     * @param accepted how many are in somebody's hands, with a deed
     */
    public record Figures(long late, long promises, long reachedManager, long accepted) {}

    public Figures figures(Optional<UUID> team) {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("team", team.orElse(null))
                .map((row, context) -> new Figures(
                        row.getLong("late"),
                        row.getLong("promises"),
                        row.getLong("reached_manager"),
                        row.getLong("accepted")))
                .one());
    }

    /** The longest late first. */
    public List<Row> late(Optional<UUID> team, Late which, Optional<Position> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LATE)
                .bind("due", after.map(p -> p.due().atOffset(ZoneOffset.UTC)).orElse(FIRST))
                .bind("case", after.map(Position::caseId).orElse(LEAST))
                .bind("number", after.map(Position::deadline).orElse(0))
                .bind("team", team.orElse(null))
                .bind("which", which.name())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    private static Row read(ResultSet row) throws SQLException {
        Instant due = instant(row, "due_at").orElseThrow();
        int number = row.getInt("number");
        return new Row(
                new CaseReference(row.getString("reference")),
                row.getInt("version"),
                row.getString("title"),
                row.getObject("owner_id", UUID.class),
                row.getObject("team_id", UUID.class),
                number,
                DeadlineKind.valueOf(row.getString("kind")),
                due,
                row.getObject("owed_by", UUID.class),
                rung(row),
                acceptance(row),
                new Position(due, row.getObject("case_id", UUID.class), number));
    }

    private static Optional<FiredRung> rung(ResultSet row) throws SQLException {
        Optional<Instant> firedAt = instant(row, "fired_at");
        return firedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new FiredRung(
                        row.getInt("level"),
                        Rung.valueOf(row.getString("rung")),
                        row.getObject("notified_id", UUID.class),
                        firedAt.get()));
    }

    private static Optional<Acceptance> acceptance(ResultSet row) throws SQLException {
        Optional<Instant> acceptedAt = instant(row, "accepted_at");
        return acceptedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Acceptance(
                        row.getObject("accepted_by", UUID.class),
                        Deed.valueOf(row.getString("deed")),
                        acceptedAt.get()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
