package org.amends.report.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.Team;
import org.amends.platform.KeysetPage;
import org.jdbi.v3.core.Jdbi;

/** The cases behind the numbers of the reports of causes and of workload, the latest first, each from its own index. */
@ApplicationScoped
public class CasesBehind {

    private static final String OF_CAUSE = """
            SELECT c.id, c.reference, c.title, c.status, c.team_id, c.owner_id, k.received_at AS at, k.cause
            FROM case_cause k JOIN case_file c ON c.id = k.case_id
            WHERE k.cause = :cause AND k.received_at >= :since AND k.received_at < :until
              AND (k.received_at, k.case_id) < (:at, :case)
              AND (CAST(:team AS uuid) IS NULL OR k.team_id = :team)
            ORDER BY k.received_at DESC, k.case_id DESC LIMIT :limit
            """;

    private static final String NOT_CODED = """
            SELECT c.id, c.reference, c.title, c.status, c.team_id, c.owner_id, c.received_at AS at, NULL AS cause
            FROM case_file c
            WHERE c.machine <> 'withdrawal-1' AND c.received_at >= :since AND c.received_at < :until
              AND (c.received_at, c.id) < (:at, :case)
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
              AND NOT EXISTS (SELECT FROM case_cause k WHERE k.case_id = c.id)
            ORDER BY c.received_at DESC, c.id DESC LIMIT :limit
            """;

    private static final String WITHDRAWN = """
            SELECT c.id, c.reference, c.title, c.status, c.team_id, c.owner_id, c.received_at AS at, k.cause
            FROM case_file c
            LEFT JOIN case_cause k ON k.case_id = c.id
            LEFT JOIN case_order f ON f.case_id = c.id
            LEFT JOIN shop_order o ON o.id = f.order_id
            WHERE c.machine = 'withdrawal-1' AND c.received_at >= :since AND c.received_at < :until
              AND (c.received_at, c.id) < (:at, :case)
              AND (:shop = '' OR coalesce(o.source, :noShop) = :shop)
            ORDER BY c.received_at DESC, c.id DESC LIMIT :limit
            """;

    private static final String ARRIVED = """
            SELECT c.id, c.reference, c.title, c.status, c.team_id, c.owner_id, c.received_at AS at, k.cause
            FROM case_file c LEFT JOIN case_cause k ON k.case_id = c.id
            WHERE c.received_at >= :since AND c.received_at < :until AND (c.received_at, c.id) < (:at, :case)
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            ORDER BY c.received_at DESC, c.id DESC LIMIT :limit
            """;

    private static final String FLOWED = """
            SELECT c.id, c.reference, c.title, c.status, c.team_id, c.owner_id, e.at, k.cause
            FROM case_event e
            JOIN case_file c ON c.id = e.case_id
            LEFT JOIN case_cause k ON k.case_id = c.id
            WHERE e.from_status IS NOT NULL
              AND (e.from_status IN ('CLOSED', 'WITHDRAWN')) <> (e.to_status IN ('CLOSED', 'WITHDRAWN'))
              AND (e.to_status IN ('CLOSED', 'WITHDRAWN')) = :closed
              AND e.at >= :since AND e.at < :until AND (e.at, e.case_id) < (:at, :case)
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            ORDER BY e.at DESC, e.case_id DESC LIMIT :limit
            """;

    private static final String OPEN = """
            SELECT c.id, c.reference, c.title, c.status, c.team_id, c.owner_id, c.next_due_at AS at, k.cause
            FROM case_file c LEFT JOIN case_cause k ON k.case_id = c.id
            WHERE c.is_open AND (c.next_due_at, c.id) < (:at, :case)
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            ORDER BY c.next_due_at DESC, c.id DESC LIMIT :limit
            """;

    private static final String OPEN_OF_PERSON = """
            SELECT c.id, c.reference, c.title, c.status, c.team_id, c.owner_id, c.next_due_at AS at, k.cause
            FROM case_file c LEFT JOIN case_cause k ON k.case_id = c.id
            WHERE c.is_open AND c.owner_id = :person AND (c.next_due_at, c.id) < (:at, :case)
            ORDER BY c.next_due_at DESC, c.id DESC LIMIT :limit
            """;

    private static final OffsetDateTime LAST = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Rosters rosters;
    private final ReportTimes times;

    CasesBehind(Jdbi jdbi, Rosters rosters, ReportTimes times) {
        this.jdbi = jdbi;
        this.rosters = rosters;
        this.times = times;
    }

    /** Which of a number's cases. */
    public enum Which {
        OPEN,
        ARRIVED,
        CLOSED,
        REOPENED,
        /** Of one cause, or of none. */
        CAUSE,
        /** Withdrawals of one shop, or of all. */
        WITHDRAWN
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<ReportedCase> items, Optional<String> next) {}

    private record Row(Worklist.Position position, ReportedCase reported) {}

    public Page page(Which which, ReportScope scope, Optional<String> after, int limit) {
        KeysetPage<Row> page = KeysetPage.of(
                limit, most -> rows(which, scope, after.map(Cursor::read), most), row -> Cursor.write(row.position()));
        return new Page(page.map(Row::reported), page.next());
    }

    /** Every one of them, fetched as it is read. */
    public Iterable<ReportedCase> all(Which which, ReportScope scope) {
        return Keyset.rows(last -> rows(which, scope, last.map(Row::position), Keyset.CHUNK), Row::reported);
    }

    private List<Row> rows(Which which, ReportScope scope, Optional<Worklist.Position> after, int limit) {
        Roster roster = rosters.recent();
        ReportTimes.Span span = times.span(which, scope);
        return jdbi.withHandle(handle -> handle.createQuery(statement(which, scope))
                .bind("team", scope.team().orElse(null))
                .bind("person", scope.person().orElse(null))
                .bind("cause", scope.cause().orElse(""))
                .bind("shop", scope.shop().orElse(""))
                .bind("noShop", ReportScope.NO_SHOP)
                .bind("closed", which == Which.CLOSED)
                .bind("since", span.since())
                .bind("until", span.until())
                .bind("at", after.map(p -> p.due().atOffset(ZoneOffset.UTC)).orElse(LAST))
                .bind("case", after.map(Worklist.Position::id).orElse(LEAST))
                .bind("limit", limit)
                .map((row, context) -> read(row, roster))
                .list());
    }

    private static String statement(Which which, ReportScope scope) {
        return switch (which) {
            case OPEN -> scope.person().isPresent() ? OPEN_OF_PERSON : OPEN;
            case ARRIVED -> ARRIVED;
            case CLOSED, REOPENED -> FLOWED;
            case WITHDRAWN -> WITHDRAWN;
            case CAUSE -> scope.cause().equals(Optional.of(ReportScope.NOT_CODED)) ? NOT_CODED : OF_CAUSE;
        };
    }

    private static Row read(ResultSet row, Roster roster) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Row(
                new Worklist.Position(at.toInstant(), row.getObject("id", UUID.class)),
                new ReportedCase(
                        new CaseReference(row.getString("reference")).text(),
                        row.getString("title"),
                        CaseStatus.valueOf(row.getString("status")),
                        roster.team(row.getObject("team_id", UUID.class))
                                .map(Team::name)
                                .orElse(""),
                        roster.member(row.getObject("owner_id", UUID.class))
                                .map(StaffMember::name)
                                .orElse(""),
                        at.toInstant(),
                        Optional.ofNullable(row.getString("cause"))));
    }
}
