package org.amends.remedy.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a movement from its row. */
final class MovementRow {

    /** Of a movement that its query calls m. */
    static final String COLUMNS = """
            m.id, m.refund_id, m.case_id, m.remedy, m.order_id, m.payment_id, m.carrier, m.amount, m.currency, m.proposed_by,
            m.seq, m.state, m.reference, m.first_sent,
            (SELECT sum(x.amount)::bigint FROM money_movement x WHERE x.refund_id = m.refund_id) AS whole
            """;

    private MovementRow() {}

    static Movement read(ResultSet row, StatementContext context) throws SQLException {
        return new Movement(
                row.getObject("id", UUID.class),
                row.getObject("refund_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("remedy"),
                Optional.ofNullable(row.getObject("order_id", UUID.class)),
                Optional.ofNullable(row.getString("payment_id")),
                row.getString("carrier"),
                Money.of(row.getLong("amount"), row.getString("currency")),
                Money.of(row.getLong("whole"), row.getString("currency")),
                row.getObject("proposed_by", UUID.class),
                row.getInt("seq"),
                MovementState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reference")),
                instant(row, "first_sent"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
