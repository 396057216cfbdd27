package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Tells other software of refunds. The same version is always told alike. */
@ApplicationScoped
class PublishedRefunds {

    private static final String AT = """
            SELECT m.id, e.seq, c.reference AS case_reference, m.remedy, e.to_state, m.amount, m.currency, m.carrier, m.payment_id,
                   (SELECT r.reference FROM money_movement_event r
                    WHERE r.movement_id = m.id AND r.seq <= e.seq AND r.reference IS NOT NULL
                    ORDER BY r.seq LIMIT 1) AS carriers_reference
            FROM money_movement m
            JOIN money_movement_event e ON e.movement_id = m.id AND e.seq = :version
            JOIN case_file c ON c.id = m.case_id
            WHERE m.id = :id
            """;

    private final Jdbi jdbi;

    PublishedRefunds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** As it stood right after that event; empty when there is no such refund or event. */
    Optional<PublishedRefund> at(UUID id, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(AT)
                .bind("id", id)
                .bind("version", version)
                .map(PublishedRefunds::read)
                .findOne());
    }

    private static PublishedRefund read(ResultSet row, StatementContext context) throws SQLException {
        return new PublishedRefund(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                new CaseReference(row.getString("case_reference")),
                row.getInt("remedy"),
                row.getString("to_state"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getString("carrier"),
                Optional.ofNullable(row.getString("payment_id")),
                Optional.ofNullable(row.getString("carriers_reference")));
    }
}
