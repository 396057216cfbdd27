package org.amends.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.amends.platform.postgres.Durability;
import org.jboss.logging.Logger;

/** Amends serves nobody on a database that may forget what was confirmed to a customer (rule P1). */
@Singleton
final class DurabilityCheck {

    private static final Logger LOG = Logger.getLogger(DurabilityCheck.class);

    private final DataSource dataSource;
    private final PostgresConfig config;

    DurabilityCheck(DataSource dataSource, PostgresConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    void check(@Observes StartupEvent started) throws SQLException {
        Optional<String> refusal = refusal();
        if (refusal.isPresent() && !config.acceptNonDurable()) {
            throw new NotDurable(refusal.get()
                    + " For throw-away data only, AMENDS_POSTGRES_ACCEPT_NON_DURABLE=true starts anyway.");
        }
        refusal.ifPresent(sentence -> LOG.warnf("%s Started anyway, as configured.", sentence));
    }

    private Optional<String> refusal() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Durability.of(connection).refusal();
        }
    }

    static final class NotDurable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotDurable(String message) {
            super(message);
        }
    }
}
