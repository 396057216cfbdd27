package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.amends.lifecycle.Channel;
import org.jdbi.v3.core.Jdbi;

/** Reads what cases have cost their customers, as the database counts it event by event. */
@ApplicationScoped
public class Efforts {

    private static final String OF_CASE = """
            SELECT coalesce(f.contacts, 1) AS contacts, coalesce(f.chasers, 0) AS chasers, coalesce(f.asked, 0) AS asked,
                   coalesce(f.channels, ARRAY[event_channel(e.canonical)]) AS channels, coalesce(f.transfers, 0) AS transfers,
                   coalesce(f.repeats, 0) AS repeats
            FROM case_event e LEFT JOIN case_effort f ON f.case_id = e.case_id
            WHERE e.case_id = :case AND e.verb = 'FILE'
            """;

    private final Jdbi jdbi;

    Efforts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One that cost nothing more cost its filing. */
    public CaseEffort of(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CASE)
                .bind("case", caseId)
                .map((row, context) -> read(row))
                .one());
    }

    private static CaseEffort read(ResultSet row) throws SQLException {
        return new CaseEffort(
                row.getInt("contacts"),
                row.getInt("chasers"),
                row.getInt("asked"),
                Arrays.stream((String[]) row.getArray("channels").getArray())
                        .map(Channel::valueOf)
                        .toList(),
                row.getInt("transfers"),
                row.getInt("repeats"));
    }
}
