package org.amends.marketing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Finds out who of many has an open case, of whatever kind. */
@ApplicationScoped
public class MarketingHolds {

    private static final String HELD = """
            SELECT DISTINCT asked.address
            FROM unnest(:addresses) AS asked (address)
            WHERE EXISTS (
                SELECT FROM case_contact k JOIN case_file c ON c.id = k.case_id
                WHERE lower(k.email) = lower(asked.address) AND c.is_open)
            ORDER BY 1
            """;

    private final Jdbi jdbi;

    MarketingHolds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param addresses mail addresses, in any case
     * @return those that are sold nothing now, as they were asked for
     */
    public List<String> among(List<String> addresses) {
        return jdbi.withHandle(handle -> handle.createQuery(HELD)
                .bindArray("addresses", String.class, addresses)
                .mapTo(String.class)
                .list());
    }
}
