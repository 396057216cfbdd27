package org.amends.report.morning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.lifecycle.DeadlineKind;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What a morning has to tell: of a lead's own team, of all teams to a manager. */
@ApplicationScoped
class MorningFacts {

    /** By the index of what is open and due; one row more than is shown says that there are more. */
    private static final String OPEN = """
            SELECT c.reference, d.kind, d.due_at, d.owed_by FROM deadline d JOIN case_file c ON c.id = d.case_id
            WHERE d.ended_seq IS NULL AND d.kind NOT IN ('NUDGE', 'SHORT_WAY') AND d.due_at >= :since AND d.due_at < :until
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            ORDER BY d.due_at, d.case_id, d.number
            LIMIT :limit
            """;

    private static final String BROKEN = """
            SELECT c.reference, 'PROMISE' AS kind, p.due_at, p.owed_by FROM promise p JOIN case_file c ON c.id = p.case_id
            WHERE p.shown = 'BROKEN' AND p.due_at >= :since AND p.due_at < :until
              AND (CAST(:team AS uuid) IS NULL OR p.team_id = :team)
            ORDER BY p.due_at, p.case_id, p.number
            LIMIT :limit
            """;

    /** Customers of the oldest open cases who got no letter since then: who waits longest is among them. */
    private static final String SILENT = """
            SELECT c.reference, 'KEEP_INFORMED' AS kind, c.owner_id AS owed_by, heard.at AS due_at
            FROM (
                SELECT id, reference, owner_id FROM case_file
                WHERE is_open AND received_at < :until AND (CAST(:team AS uuid) IS NULL OR team_id = :team)
                ORDER BY received_at, id LIMIT 2000) AS c
            CROSS JOIN LATERAL (
                SELECT max(e.at) AS at FROM case_event e
                WHERE e.case_id = c.id AND e.verb IN ('FILE', 'ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP')) AS heard
            WHERE heard.at < :until
            ORDER BY heard.at, c.id
            LIMIT :limit
            """;

    private static final OffsetDateTime EVER = OffsetDateTime.parse("0001-01-01T00:00:00Z");

    private static final int SILENT_DAYS = 7;

    private final Jdbi jdbi;
    private final OrganisationCalendar calendar;
    private final MorningConfig config;

    MorningFacts(Jdbi jdbi, OrganisationCalendar calendar, MorningConfig config) {
        this.jdbi = jdbi;
        this.calendar = calendar;
        this.config = config;
    }

    /** @param since when it was due, or when the customer last heard from somebody */
    record Line(CaseReference reference, DeadlineKind kind, Instant since, UUID by) {}

    /**
     * Each part the most urgent first, with one line more than a mail names where there are more.
     *
     * @param late what we owe and should have done
     * @param today what breaks if nobody does it today
     * @param broken promises whose date passed since the morning before
     * @param silent whose customers got no letter for seven days
     */
    record Told(List<Line> late, List<Line> today, List<Line> broken, List<Line> silent) {

        boolean isNothing() {
            return late.isEmpty() && today.isEmpty() && broken.isEmpty() && silent.isEmpty();
        }
    }

    Told of(Optional<UUID> team, LocalDate day, Instant now) {
        OffsetDateTime at = now.atZone(calendar.zone()).toOffsetDateTime();
        OffsetDateTime midnight = day.plusDays(1).atStartOfDay(calendar.zone()).toOffsetDateTime();
        OffsetDateTime before = new Mornings(calendar.current())
                .before(day)
                .atZone(calendar.zone())
                .toOffsetDateTime();
        return new Told(
                lines(OPEN, team, EVER, at),
                lines(OPEN, team, at, midnight.plusNanos(1_000)),
                lines(BROKEN, team, before, at),
                lines(SILENT, team, EVER, at.minusDays(SILENT_DAYS)));
    }

    private List<Line> lines(String sql, Optional<UUID> team, OffsetDateTime since, OffsetDateTime until) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql)
                    .bind("team", team.orElse(null))
                    .bind("until", until)
                    .bind("limit", config.lines() + 1);
            return query.bind("since", since).map((row, context) -> read(row)).list();
        });
    }

    private static Line read(ResultSet row) throws SQLException {
        return new Line(
                new CaseReference(row.getString("reference")),
                DeadlineKind.valueOf(row.getString("kind")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("owed_by", UUID.class));
    }
}
