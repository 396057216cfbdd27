package org.amends.report.promise;

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
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.PromiseStanding;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The ledger of promises page by page: open ones by their date, those that ended from the latest date back. */
@ApplicationScoped
public class PromiseBoard {

    /** One statement for each way in and direction, so that each is read from its index. */
    private static final String ROWS = """
            SELECT p.case_id, p.number, p.team_id, p.owed_by, p.made_at, p.due_at, p.feasible_at, p.callback, p.made_over,
                   p.standing, p.ended_at, c.reference, c.title, k.language, w.body AS what, t.body AS trigger, r.body AS reason
            FROM (%s) AS p
            JOIN case_file c ON c.id = p.case_id
            JOIN case_contact k ON k.case_id = p.case_id
            JOIN deadline d ON d.case_id = p.case_id AND d.number = p.deadline
            LEFT JOIN case_text w ON w.case_id = p.case_id AND w.seq = d.started_seq AND w.field = 'what'
            LEFT JOIN case_text t ON t.case_id = p.case_id AND t.seq = d.started_seq AND t.field = 'when'
            LEFT JOIN case_text r ON r.case_id = p.case_id AND r.seq = d.started_seq AND r.field = 'earlyReason'
            ORDER BY %s
            """;

    private static final String MARKED = """
            AND (:mark = 'ANY' OR :mark = 'EARLY' AND due_at < feasible_at
                 OR :mark = 'PADDED' AND due_at > feasible_at + interval '1 hour' OR :mark = 'CALLBACK' AND callback)
            AND due_at >= :since AND due_at < :until
            """;
    private static final String NEXT = """
            SELECT * FROM promise
            WHERE shown = :shown AND (due_at, case_id, number) > (:due, :case, :number) %s
            ORDER BY due_at, case_id, number LIMIT :limit
            """;
    private static final String LATEST = """
            SELECT * FROM promise
            WHERE shown = :shown AND (due_at, case_id, number) < (:due, :case, :number) %s
            ORDER BY due_at DESC, case_id DESC, number DESC LIMIT :limit
            """;
    /** Whatever became of them: along the index of dates. */
    private static final String LATEST_OF_ANY = """
            SELECT * FROM promise
            WHERE (due_at, case_id, number) < (:due, :case, :number) AND :shown = 'ANY' %s
            ORDER BY due_at DESC, case_id DESC, number DESC LIMIT :limit
            """;

    private static final String BY_DATE = "p.due_at, p.case_id, p.number";
    private static final String BACK = "p.due_at DESC, p.case_id DESC, p.number DESC";

    private static final String NEXT_OF_ALL = ROWS.formatted(NEXT.formatted(MARKED), BY_DATE);
    private static final String NEXT_OF_TEAM = ROWS.formatted(NEXT.formatted("AND team_id = :team " + MARKED), BY_DATE);
    private static final String NEXT_OF_PERSON =
            ROWS.formatted(NEXT.formatted("AND owed_by = :person " + MARKED), BY_DATE);
    private static final String LATEST_OF_ALL = ROWS.formatted(LATEST.formatted(MARKED), BACK);
    private static final String LATEST_OF_TEAM =
            ROWS.formatted(LATEST.formatted("AND team_id = :team " + MARKED), BACK);
    private static final String LATEST_OF_PERSON =
            ROWS.formatted(LATEST.formatted("AND owed_by = :person " + MARKED), BACK);

    private static final String ANY_OF_ALL = ROWS.formatted(LATEST_OF_ANY.formatted(MARKED), BACK);
    private static final String ANY_OF_TEAM =
            ROWS.formatted(LATEST_OF_ANY.formatted("AND team_id = :team " + MARKED), BACK);
    private static final String ANY_OF_PERSON =
            ROWS.formatted(LATEST_OF_ANY.formatted("AND owed_by = :person " + MARKED), BACK);

    private static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LAST = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;

    PromiseBoard(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How promises are sorted: a broken one stays broken when it is kept afterwards. */
    public enum Shown {
        OPEN,
        KEPT,
        BROKEN,
        RENEGOTIATED,
        RELEASED,
        ANY
    }

    /** What to look at among them. */
    public enum Mark {
        ANY,
        /** Promised sooner than such things are done as a rule. */
        EARLY,
        /** Promised later than most such things take: the date has a cushion. */
        PADDED,
        CALLBACK
    }

    /**
     * A person narrows more than a team; when both are given, the person counts.
     *
     * @param since of the promised date, and {@code until} is exclusive
     */
    public record Filter(
            Shown shown,
            Mark mark,
            Optional<UUID> person,
            Optional<UUID> team,
            Optional<Instant> since,
            Optional<Instant> until) {}

    /** Where a page ended. */
    public record Position(Instant due, UUID caseId, int number) {}

    public record Row(
            CaseReference reference,
            String title,
            String language,
            int number,
            String what,
            Optional<String> when,
            UUID team,
            UUID owedBy,
            Instant madeAt,
            Instant dueAt,
            Optional<Instant> feasibleAt,
            Optional<String> earlyReason,
            boolean callback,
            Optional<Channel> madeOver,
            PromiseStanding standing,
            Optional<Instant> endedAt,
            Position position) {}

    public List<Row> page(Filter filter, Optional<Position> after, int limit) {
        boolean next = filter.shown() == Shown.OPEN;
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(statement(filter))
                    .bind("shown", filter.shown().name())
                    .bind("mark", filter.mark().name())
                    .bind("since", filter.since().map(PromiseBoard::utc).orElse(FIRST))
                    .bind("until", filter.until().map(PromiseBoard::utc).orElse(LAST))
                    .bind("due", after.map(position -> utc(position.due())).orElse(next ? FIRST : LAST))
                    .bind("case", after.map(Position::caseId).orElse(LEAST))
                    .bind("number", after.map(Position::number).orElse(0))
                    .bind("limit", limit);
            filter.team().ifPresent(team -> query.bind("team", team));
            filter.person().ifPresent(person -> query.bind("person", person));
            return query.map((row, context) -> read(row)).list();
        });
    }

    private static String statement(Filter filter) {
        if (filter.person().isPresent()) {
            return way(filter, NEXT_OF_PERSON, LATEST_OF_PERSON, ANY_OF_PERSON);
        }
        return filter.team().isPresent()
                ? way(filter, NEXT_OF_TEAM, LATEST_OF_TEAM, ANY_OF_TEAM)
                : way(filter, NEXT_OF_ALL, LATEST_OF_ALL, ANY_OF_ALL);
    }

    private static String way(Filter filter, String open, String ended, String any) {
        return switch (filter.shown()) {
            case OPEN -> open;
            case ANY -> any;
            default -> ended;
        };
    }

    private static Row read(ResultSet row) throws SQLException {
        Instant due = instant(row, "due_at").orElseThrow();
        int number = row.getInt("number");
        return new Row(
                new CaseReference(row.getString("reference")),
                row.getString("title"),
                row.getString("language"),
                number,
                Optional.ofNullable(row.getString("what")).orElse(""),
                Optional.ofNullable(row.getString("trigger")),
                row.getObject("team_id", UUID.class),
                row.getObject("owed_by", UUID.class),
                instant(row, "made_at").orElseThrow(),
                due,
                instant(row, "feasible_at"),
                Optional.ofNullable(row.getString("reason")),
                row.getBoolean("callback"),
                Optional.ofNullable(row.getString("made_over")).map(Channel::valueOf),
                PromiseStanding.valueOf(row.getString("standing")),
                instant(row, "ended_at"),
                new Position(due, row.getObject("case_id", UUID.class), number));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
