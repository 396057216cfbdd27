package org.amends.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.platform.connector.Connector;
import org.jdbi.v3.core.Jdbi;

/** Who tried which connector, when, and what it answered. */
@ApplicationScoped
class ConnectorTrials {

    private static final String NOTE = """
            INSERT INTO connector_trial (connector, by_id, good, trouble, said) VALUES (:connector, :by, :good, :trouble, :said)
            """;

    private static final String LAST = """
            SELECT DISTINCT ON (connector) connector, by_id, good, trouble, said, at FROM connector_trial ORDER BY connector, number DESC
            """;

    private final Jdbi jdbi;

    ConnectorTrials(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param trouble empty when it was good, and for tests of long ago */
    record Trial(
            String connector, UUID by, boolean good, Optional<Connector.Trouble> trouble, String said, Instant at) {}

    void note(Connector connector, Connector.Answer answer, UUID by) {
        jdbi.useHandle(handle -> handle.createUpdate(NOTE)
                .bind("connector", connector.name())
                .bind("by", by)
                .bind("good", answer.good())
                .bind("trouble", answer.trouble().orElse(null))
                .bind("said", answer.said())
                .execute());
    }

    /** The newest of each, by its name. */
    Map<String, Trial> last() {
        return jdbi
                .withHandle(handle -> handle.createQuery(LAST)
                        .map((row, context) -> new Trial(
                                row.getString("connector"),
                                row.getObject("by_id", UUID.class),
                                row.getBoolean("good"),
                                Optional.ofNullable(row.getString("trouble")).map(Connector.Trouble::valueOf),
                                row.getString("said"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                        .list())
                .stream()
                .collect(Collectors.toMap(Trial::connector, trial -> trial));
    }
}
