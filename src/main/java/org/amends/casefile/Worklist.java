package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Open cases, nearest deadline first, page by page from where the last one ended. */
@ApplicationScoped
public class Worklist {

    /** One statement per way in, so that each has the index it needs; see docs/benchmarks.md for their plans. */
    private static final String ROWS = """
            SELECT c.id, c.reference, c.title, c.status, c.owner_id, c.received_at, c.next_deadline, c.next_due_at,
                   d.kind AS next_kind, k.name AS customer, k.language,
                   EXISTS (SELECT FROM deadline p JOIN deadline_verdict v ON v.case_id = p.case_id AND v.number = p.number
                           WHERE p.case_id = c.id AND p.kind = 'PROMISE' AND v.verdict = 'MISSED') AS promise_broken
            FROM (%s) AS c
            JOIN deadline d ON d.case_id = c.id AND d.number = c.next_deadline
            JOIN case_contact k ON k.case_id = c.id
            ORDER BY c.next_due_at, c.id
            """;

    private static final String PAGE = """
            SELECT * FROM case_file
            WHERE is_open AND (next_due_at, id) > (:due, :id) AND next_due_at < :before %s
            ORDER BY next_due_at, id
            LIMIT <limit>
            """;

    /**
     * Of a limit that is a parameter the planner knows nothing, so it plans every page anew, which takes as long as reading
     * it. With the limit in the statement one plan fits all, once PostgreSQL is told to keep it; see docs/benchmarks.md.
     */
    private static final String KEEP_THE_PLAN = "SET LOCAL plan_cache_mode = force_generic_plan";

    /** Few of them, for each is a statement of its own. */
    private static final List<Integer> LIMITS = List.of(51, 501);

    private static final String ALL = ROWS.formatted(PAGE.formatted(""));
    private static final String OF_OWNER = ROWS.formatted(PAGE.formatted("AND owner_id = :owner"));
    private static final String OF_TEAM = ROWS.formatted(PAGE.formatted("AND team_id = :team"));
    private static final String OWED_BY_OWNER = ROWS.formatted(PAGE.formatted("""
            AND owner_id = :owner
            AND EXISTS (SELECT FROM deadline n WHERE n.case_id = case_file.id AND n.number = case_file.next_deadline
                        AND n.kind <> 'NUDGE')
            """));
    private static final String IN_STATUS = ROWS.formatted(PAGE.formatted("AND status = :status"));
    private static final String OF_OWNER_IN_STATUS =
            ROWS.formatted(PAGE.formatted("AND owner_id = :owner AND status = :status"));
    private static final String OF_TEAM_IN_STATUS =
            ROWS.formatted(PAGE.formatted("AND team_id = :team AND status = :status"));

    private static final OffsetDateTime EVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;

    Worklist(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What is asked for. An owner narrows more than a team; when both are given, the owner counts.
     *
     * @param dueBefore exclusive
     * @param owedByOwner leaves out what only waits for the customer; for an owner in any status
     */
    public record Filter(
            Optional<UUID> owner,
            Optional<UUID> team,
            Optional<CaseStatus> status,
            Optional<Instant> dueBefore,
            boolean owedByOwner) {

        public Filter(
                Optional<UUID> owner, Optional<UUID> team, Optional<CaseStatus> status, Optional<Instant> dueBefore) {
            this(owner, team, status, dueBefore, false);
        }

        public static Filter owedBy(UUID owner) {
            return new Filter(Optional.of(owner), Optional.empty(), Optional.empty(), Optional.empty(), true);
        }
    }

    /** Where a page ended. */
    public record Position(Instant due, UUID id) {}

    public record Row(
            UUID id,
            CaseReference reference,
            String title,
            String customer,
            String language,
            CaseStatus status,
            UUID owner,
            Instant receivedAt,
            int deadline,
            DeadlineKind owes,
            Instant dueAt,
            boolean promiseBroken) {

        public Position position() {
            return new Position(dueAt, id);
        }
    }

    /** @param limit how many rows at the most; one more tells whether there is a next page */
    public List<Row> page(Filter filter, Optional<Position> after, int limit) {
        return jdbi.inTransaction(handle -> {
            handle.execute(KEEP_THE_PLAN);
            Query query = handle.createQuery(statement(filter, limit))
                    .setMaxRows(limit)
                    .bind(
                            "due",
                            after.map(p -> p.due().atOffset(ZoneOffset.UTC)).orElse(FIRST))
                    .bind("id", after.map(Position::id).orElse(LEAST))
                    .bind(
                            "before",
                            filter.dueBefore()
                                    .map(i -> i.atOffset(ZoneOffset.UTC))
                                    .orElse(EVER));
            filter.owner().ifPresent(owner -> query.bind("owner", owner));
            filter.team().ifPresent(team -> query.bind("team", team));
            filter.status().ifPresent(status -> query.bind("status", status.name()));
            return query.map((row, context) -> read(row)).list();
        });
    }

    private static String statement(Filter filter, int limit) {
        int most = LIMITS.stream().filter(size -> size >= limit).findFirst().orElse(limit);
        return rows(filter).replace("<limit>", String.valueOf(most));
    }

    private static String rows(Filter filter) {
        if (filter.owedByOwner()) {
            return OWED_BY_OWNER;
        }
        boolean inStatus = filter.status().isPresent();
        if (filter.owner().isPresent()) {
            return inStatus ? OF_OWNER_IN_STATUS : OF_OWNER;
        }
        if (filter.team().isPresent()) {
            return inStatus ? OF_TEAM_IN_STATUS : OF_TEAM;
        }
        return inStatus ? IN_STATUS : ALL;
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("reference")),
                row.getString("title"),
                row.getString("customer"),
                row.getString("language"),
                CaseStatus.valueOf(row.getString("status")),
                row.getObject("owner_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("next_deadline"),
                DeadlineKind.valueOf(row.getString("next_kind")),
                row.getObject("next_due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("promise_broken"));
    }
}
