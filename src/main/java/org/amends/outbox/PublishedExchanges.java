package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Tells other software of exchanges. What is told of one is settled when it is offered, so that it is always told alike. */
@ApplicationScoped
class PublishedExchanges {

    private static final String AGREED = """
            SELECT x.id, e.seq, c.reference AS case_reference, x.remedy, x.line_id, x.units, x.article, x.article_number,
                   x.credited, x.price, x.agreed, x.currency, e.source
            FROM exchange x
            JOIN exchange_event e ON e.exchange_id = x.id AND e.seq = :version
            JOIN case_file c ON c.id = x.case_id
            WHERE x.id = :id AND x.agreed IS NOT NULL
        """;

    private final Jdbi jdbi;

    PublishedExchanges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By the event by which its customer agreed; empty when there is no such exchange or event. */
    Optional<PublishedExchange> agreed(UUID id, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(AGREED)
                .bind("id", id)
                .bind("version", version)
                .map(PublishedExchanges::read)
                .findOne());
    }

    private static PublishedExchange read(ResultSet row, StatementContext context) throws SQLException {
        return new PublishedExchange(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                new CaseReference(row.getString("case_reference")),
                row.getInt("remedy"),
                row.getString("line_id"),
                row.getInt("units"),
                row.getString("article"),
                Optional.ofNullable(row.getString("article_number")),
                row.getLong("credited"),
                row.getLong("price"),
                row.getLong("agreed"),
                row.getString("currency"),
                "STAFF".equals(row.getString("source")));
    }
}
