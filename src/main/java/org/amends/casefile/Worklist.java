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
import java.util.function.Function;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Open cases, nearest deadline first, page by page from where the last one ended. */
@ApplicationScoped
public class Worklist {

    /** One statement per way in, so that each has the index it needs; see docs/benchmarks.md for their plans. */
    private static final String ROWS = """
            SELECT c.id, c.reference, c.title, c.version, c.status, c.owner_id, c.received_at, c.next_deadline, c.next_due_at,
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
    static final String KEEP_THE_PLAN = "SET LOCAL plan_cache_mode = force_generic_plan";

    /** What is narrowed has a plan for what it is asked for: no single one fits all, and a plan costs less than reading everything. */
    private static final String PLAN_ANEW = "SET LOCAL plan_cache_mode = force_custom_plan";

    /** Few of them, for each is a statement of its own. */
    private static final List<Integer> LIMITS = List.of(51, 100, 501);

    private static final String ALL = PAGE.formatted("");
    private static final String OF_OWNER = PAGE.formatted("AND owner_id = :owner");
    private static final String OF_TEAM = PAGE.formatted("AND team_id = :team");
    private static final String OWED_BY_OWNER = PAGE.formatted("""
            AND owner_id = :owner
            AND EXISTS (SELECT FROM deadline n WHERE n.case_id = case_file.id AND n.number = case_file.next_deadline
                        AND n.kind <> 'NUDGE')
            """);
    private static final String IN_STATUS = PAGE.formatted("AND status = :status");
    private static final String OF_OWNER_IN_STATUS = PAGE.formatted("AND owner_id = :owner AND status = :status");
    private static final String OF_TEAM_IN_STATUS = PAGE.formatted("AND team_id = :team AND status = :status");

    /** What narrows a list further, each only where it is asked for, so that the planner sees which index leads to the rare ones. */
    private static final String AND_OWNER = " AND owner_id = :owner";

    private static final String AND_TEAM = " AND team_id = :team";
    private static final String AND_STATUS = " AND status = :status";
    private static final String AND_FAMILY = " AND machine = ANY (:machines)";
    private static final String AND_OWES = """
             AND (id, next_deadline) IN (SELECT n.case_id, n.number FROM deadline n WHERE n.ended_seq IS NULL AND n.kind = :owes)
            """;
    private static final String AND_LANGUAGE =
            " AND id IN (SELECT l.case_id FROM case_contact l WHERE l.language = :language)";

    /** Their order is that of the rows, and which they are is known before anything else of them is read. */
    private static final String REFERENCES = "SELECT c.reference FROM (%s) AS c ORDER BY c.next_due_at, c.id";

    private static final OffsetDateTime EVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;

    Worklist(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What is asked for; everything that is given has to hold.
     *
     * @param dueBefore exclusive
     * @param owedByOwner leaves out what only waits for the customer; for an owner and nothing else
     * @param owes what is due next
     * @param language of the customer, a BCP 47 tag
     */
    public record Filter(
            Optional<UUID> owner,
            Optional<UUID> team,
            Optional<CaseStatus> status,
            Optional<Instant> dueBefore,
            boolean owedByOwner,
            Optional<CaseFamily> family,
            Optional<DeadlineKind> owes,
            Optional<String> language) {

        public Filter(
                Optional<UUID> owner, Optional<UUID> team, Optional<CaseStatus> status, Optional<Instant> dueBefore) {
            this(owner, team, status, dueBefore, false, Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Filter owedBy(UUID owner) {
            return new Filter(
                    Optional.of(owner),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Filter narrowed(
                Optional<CaseFamily> toFamily, Optional<DeadlineKind> toOwed, Optional<String> toLanguage) {
            return new Filter(owner, team, status, dueBefore, owedByOwner, toFamily, toOwed, toLanguage);
        }

        /** Whether no index leads to all that is asked for. */
        private boolean isNarrow() {
            return family.isPresent()
                    || owes.isPresent()
                    || language.isPresent()
                    || owner.isPresent() && team.isPresent();
        }
    }

    /** Where a page ended. */
    public record Position(Instant due, UUID id) {}

    public record Row(
            UUID id,
            CaseReference reference,
            String title,
            int version,
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
        return ask(ROWS.formatted(inner(filter)), filter, after, limit, query -> query.map((row, context) -> read(row))
                .list());
    }

    /** The first so many of a list, by reference alone. */
    public List<CaseReference> first(Filter filter, int limit) {
        return ask(REFERENCES.formatted(inner(filter)), filter, Optional.empty(), limit, query -> query.map(
                        (row, context) -> new CaseReference(row.getString("reference")))
                .list());
    }

    private <T> List<T> ask(
            String statement, Filter filter, Optional<Position> after, int limit, Function<Query, List<T>> read) {
        return jdbi.inTransaction(handle -> {
            handle.execute(filter.isNarrow() ? PLAN_ANEW : KEEP_THE_PLAN);
            Query query = handle.createQuery(statement.replace("<limit>", String.valueOf(atLeast(limit))))
                    .setMaxRows(limit)
                    .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                    .bind(
                            "due",
                            after.map(p -> p.due().atOffset(ZoneOffset.UTC)).orElse(FIRST))
                    .bind("id", after.map(Position::id).orElse(LEAST))
                    .bind(
                            "before",
                            filter.dueBefore()
                                    .map(i -> i.atOffset(ZoneOffset.UTC))
                                    .orElse(EVER))
                    .bind("owner", filter.owner().orElse(null))
                    .bind("team", filter.team().orElse(null))
                    .bind("status", filter.status().map(CaseStatus::name).orElse(null))
                    .bind("owes", filter.owes().map(DeadlineKind::name).orElse(null))
                    .bind("language", filter.language().orElse(null));
            filter.family().ifPresent(family -> query.bindArray("machines", String.class, family.machines()));
            return read.apply(query);
        });
    }

    private static int atLeast(int limit) {
        return LIMITS.stream().filter(size -> size >= limit).findFirst().orElse(limit);
    }

    private static String inner(Filter filter) {
        if (filter.owedByOwner()) {
            return OWED_BY_OWNER;
        }
        if (filter.isNarrow()) {
            return PAGE.formatted(narrowing(filter));
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

    private static String narrowing(Filter filter) {
        return (filter.owner().isPresent() ? AND_OWNER : "")
                + (filter.team().isPresent() ? AND_TEAM : "")
                + (filter.status().isPresent() ? AND_STATUS : "")
                + (filter.family().isPresent() ? AND_FAMILY : "")
                + (filter.owes().isPresent() ? AND_OWES : "")
                + (filter.language().isPresent() ? AND_LANGUAGE : "");
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("reference")),
                row.getString("title"),
                row.getInt("version"),
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
