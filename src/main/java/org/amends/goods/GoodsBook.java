package org.amends.goods;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;
import org.amends.remedy.refund.LostValue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the rows of goods. */
@ApplicationScoped
public class GoodsBook implements LostValue {

    private static final String ARRIVED = """
            SELECT line_id, sum(units)::integer AS units FROM goods_arrival WHERE case_id = :case
            GROUP BY line_id HAVING sum(units) > 0
            """;

    private static final String UNEXPECTED = """
            SELECT u.id, u.kind, u.line_id, u.what, u.units FROM goods_unexpected u
            WHERE u.case_id = :case AND NOT EXISTS (SELECT FROM goods_parcel_reversal r WHERE r.parcel_id = u.parcel_id)
            ORDER BY u.seq, u.id
            """;

    private static final String INSPECTIONS = """
            SELECT i.*, EXISTS (SELECT FROM goods_inspection r WHERE r.reverses = i.id) AS reversed
            FROM goods_inspection i WHERE i.case_id = :case ORDER BY i.at, i.seq, i.id
            """;

    private static final String DISCREPANCIES = """
            SELECT d.*, e.outcome
            FROM goods_discrepancy d LEFT JOIN goods_discrepancy_end e ON e.discrepancy_id = d.id
            WHERE d.case_id = :case ORDER BY d.at, d.id
            """;

    private static final String DEDUCTIONS = """
            SELECT d.*, v.approved, v.person_id AS judge, v.reason, v.at AS judged_at
            FROM goods_deduction d LEFT JOIN goods_deduction_verdict v ON v.deduction_id = d.id
            WHERE d.case_id = :case ORDER BY d.at, d.id
            """;

    private final Jdbi jdbi;

    GoodsBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Ledger of(UUID caseId) {
        return jdbi.inTransaction(handle -> of(handle, caseId));
    }

    Ledger of(Handle handle, UUID caseId) {
        Map<String, Integer> arrived = new HashMap<>();
        handle.createQuery(ARRIVED)
                .bind("case", caseId)
                .map((row, context) -> arrived.put(row.getString("line_id"), row.getInt("units")))
                .list();
        return new Ledger(
                arrived,
                handle.createQuery(UNEXPECTED)
                        .bind("case", caseId)
                        .map((row, context) -> unexpected(row))
                        .list(),
                handle.createQuery(INSPECTIONS)
                        .bind("case", caseId)
                        .map((row, context) -> inspection(row))
                        .list(),
                handle.createQuery(DISCREPANCIES)
                        .bind("case", caseId)
                        .map((row, context) -> discrepancy(row))
                        .list(),
                deductions(handle, caseId));
    }

    /** Nothing is in dispute any more once it is refused. */
    @Override
    public List<Loss> losses(Handle handle, UUID caseId) {
        return deductions(handle, caseId).stream()
                .filter(one -> one.verdict().isEmpty() || one.isApproved())
                .map(one -> new Loss(one.line(), one.amount(), one.isApproved()))
                .toList();
    }

    private static List<ProposedDeduction> deductions(Handle handle, UUID caseId) {
        return handle.createQuery(DEDUCTIONS)
                .bind("case", caseId)
                .map((row, context) -> deduction(row))
                .list();
    }

    private static Unexpected unexpected(ResultSet row) throws SQLException {
        return new Unexpected(
                row.getObject("id", UUID.class),
                Unexpected.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("line_id")),
                row.getString("what"),
                row.getInt("units"));
    }

    private static Inspection inspection(ResultSet row) throws SQLException {
        return new Inspection(
                row.getObject("id", UUID.class),
                item(row),
                Grade.valueOf(row.getString("grade")),
                row.getInt("graded"),
                Optional.ofNullable(row.getString("disposition")).map(Disposition::valueOf),
                row.getInt("disposed"),
                ids(row.getArray("photographs")),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getObject("reverses", UUID.class)),
                row.getObject("person_id", UUID.class),
                at(row.getObject("at", OffsetDateTime.class)),
                row.getBoolean("reversed"));
    }

    private static Discrepancy discrepancy(ResultSet row) throws SQLException {
        return new Discrepancy(
                row.getObject("id", UUID.class),
                Discrepancy.Kind.valueOf(row.getString("kind")),
                item(row),
                row.getInt("units"),
                row.getString("note"),
                ids(row.getArray("photographs")),
                row.getObject("person_id", UUID.class),
                at(row.getObject("at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("outcome")));
    }

    private static ProposedDeduction deduction(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        @Nullable UUID judge = row.getObject("judge", UUID.class);
        return new ProposedDeduction(
                row.getObject("id", UUID.class),
                row.getString("line_id"),
                row.getInt("units"),
                Grade.valueOf(row.getString("grade")),
                Money.of(row.getLong("amount"), currency),
                Money.of(row.getLong("paid"), currency),
                row.getString("words"),
                ids(row.getArray("photographs")),
                row.getObject("proposed_by", UUID.class),
                at(row.getObject("at", OffsetDateTime.class)),
                judge == null
                        ? Optional.empty()
                        : Optional.of(new ProposedDeduction.Verdict(
                                row.getBoolean("approved"),
                                judge,
                                row.getString("reason"),
                                at(row.getObject("judged_at", OffsetDateTime.class)))));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                Optional.ofNullable(row.getString("line_id")),
                Optional.ofNullable(row.getObject("unexpected_id", UUID.class)));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    private static Instant at(OffsetDateTime at) {
        return at.toInstant();
    }
}
