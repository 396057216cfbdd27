package org.amends.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row of an exchange. */
final class ExchangeRow {

    static final String SELECT = """
            SELECT x.id, x.case_id, x.remedy, x.order_id, x.line_id, x.units, x.article, x.article_number, x.currency, x.credited,
                   x.price, x.agreed, x.sender, x.seq, x.state, e.at AS since, w.body AS how,
                   a.at AS agreed_at, a.source AS agreed_by,
                   coalesce((SELECT l.title FROM case_order c, jsonb_to_recordset(c.document -> 'lines') AS l (id text, title text)
                             WHERE c.case_id = x.case_id AND l.id = x.line_id), x.line_id) AS title
            FROM exchange x
            JOIN exchange_event e ON e.exchange_id = x.id AND e.seq = x.seq
            LEFT JOIN exchange_event a ON a.exchange_id = x.id AND a.from_state = 'OFFERED' AND a.to_state = 'TO_SEND'
            LEFT JOIN case_text w ON w.case_id = x.case_id AND w.seq = x.ended_by AND w.field IN ('proof', 'statement')
            """;

    private ExchangeRow() {}

    static Exchange read(ResultSet row, StatementContext context) throws SQLException {
        String currency = row.getString("currency");
        return new Exchange(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("remedy"),
                row.getObject("order_id", UUID.class),
                new ExchangeOffer(
                        row.getString("line_id"),
                        row.getInt("units"),
                        row.getString("article"),
                        Optional.ofNullable(row.getString("article_number")),
                        Money.of(row.getLong("credited"), currency),
                        sum(row, "price", currency)),
                row.getString("title"),
                agreement(row, currency),
                row.getString("sender"),
                row.getInt("seq"),
                ExchangeState.valueOf(row.getString("state")),
                instant(row, "since"),
                Optional.ofNullable(row.getString("how")));
    }

    private static Optional<Exchange.Agreement> agreement(ResultSet row, String currency) throws SQLException {
        Optional<Money> sum = sum(row, "agreed", currency);
        return sum.isEmpty()
                ? Optional.empty()
                : Optional.of(new Exchange.Agreement(
                        sum.get(), instant(row, "agreed_at"), "CUSTOMER".equals(row.getString("agreed_by"))));
    }

    private static Optional<Money> sum(ResultSet row, String column, String currency) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(minor -> Money.of(minor, currency));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
