package org.amends.carriage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.amends.returns.law.ReturnMethod;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code return_parcel}. */
final class ParcelRow {

    static final String SELECT = """
            SELECT p.id, p.case_id, p.number, p.method, p.carrier, p.sender_name, p.sender_street, p.sender_postcode, p.sender_city,
                   p.sender_country, p.seq, p.state, p.tracking, p.link, p.instructions, p.valid_until, p.heard_at,
                   p.pick_up_from, p.pick_up_until,
                   EXISTS (SELECT FROM return_label l WHERE l.parcel_id = p.id) AS has_file
            FROM return_parcel p
            """;

    private ParcelRow() {}

    static ReturnParcel read(ResultSet row, StatementContext context) throws SQLException {
        return new ReturnParcel(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("number"),
                ReturnMethod.valueOf(row.getString("method")),
                row.getString("carrier"),
                sender(row),
                row.getInt("seq"),
                ParcelState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("tracking")),
                Optional.ofNullable(row.getString("link")),
                Optional.ofNullable(row.getString("instructions")),
                instant(row, "valid_until"),
                instant(row, "heard_at"),
                row.getBoolean("has_file"),
                pickUp(row));
    }

    private static Optional<PickUp> pickUp(ResultSet row) throws SQLException {
        Optional<Instant> from = instant(row, "pick_up_from");
        Optional<Instant> until = instant(row, "pick_up_until");
        return from.flatMap(start -> until.map(end -> new PickUp(start, end)));
    }

    private static Optional<Sender> sender(ResultSet row) throws SQLException {
        return row.getString("sender_name") == null
                ? Optional.empty()
                : Optional.of(new Sender(
                        row.getString("sender_name"),
                        row.getString("sender_street"),
                        row.getString("sender_postcode"),
                        row.getString("sender_city"),
                        row.getString("sender_country")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
