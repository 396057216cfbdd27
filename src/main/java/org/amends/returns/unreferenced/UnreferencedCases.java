package org.amends.returns.unreferenced;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** Cases about goods whose order nobody has found. */
@ApplicationScoped
public class UnreferencedCases {

    /** Whoever matches orders has as long before a case is looked at as one without. */
    private static final Duration SEARCH = Duration.ofDays(2);

    private static final int MOST = 200;

    private static final String LIST = """
            SELECT f.reference, k.name, f.title, f.received_at, f.owner_id,
                   h.case_id IS NOT NULL AS hinted,
                   ARRAY(SELECT p.finding FROM case_purchase_finding p WHERE p.case_id = f.id ORDER BY p.seq) AS findings
            FROM case_file f
            JOIN case_contact k ON k.case_id = f.id
            LEFT JOIN case_order o ON o.case_id = f.id
            LEFT JOIN case_order_hint h ON h.case_id = f.id
            WHERE f.machine IN ('withdrawal-1', 'return-1')
              AND f.status IN ('RECEIVED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')
              AND o.case_id IS NULL
              AND (f.received_at < now() - :search
                   OR EXISTS (SELECT FROM case_purchase_finding p WHERE p.case_id = f.id))
            ORDER BY f.received_at, f.id
            LIMIT :most
            """;

    private final Jdbi jdbi;
    private final Rosters rosters;

    UnreferencedCases(Jdbi jdbi, Rosters rosters) {
        this.jdbi = jdbi;
        this.rosters = rosters;
    }

    /**
     * @param hinted whether an order was found that may be meant
     * @param findings what was found of its purchase, the oldest first
     */
    @Schema(name = "UnreferencedReturn")
    public record Unreferenced(
            String reference,
            String customer,
            String title,
            Instant receivedAt,
            String owner,
            boolean hinted,
            List<PurchaseFinding> findings) {}

    /** The first 200, the oldest first: after two days, and at once when somebody has looked for the purchase. */
    public List<Unreferenced> list() {
        Roster roster = rosters.recent();
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("search", SEARCH)
                .bind("most", MOST)
                .map((row, context) -> read(row, roster))
                .list());
    }

    private static Unreferenced read(ResultSet row, Roster roster) throws SQLException {
        return new Unreferenced(
                row.getString("reference"),
                row.getString("name"),
                row.getString("title"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                roster.member(row.getObject("owner_id", UUID.class))
                        .map(StaffMember::name)
                        .orElse(""),
                row.getBoolean("hinted"),
                Arrays.stream((String[]) row.getArray("findings").getArray())
                        .map(PurchaseFinding::valueOf)
                        .toList());
    }
}
