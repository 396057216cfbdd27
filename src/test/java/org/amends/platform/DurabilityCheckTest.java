package org.amends.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import org.amends.Rule;
import org.amends.platform.postgres.Coordinates;
import org.amends.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
class DurabilityCheckTest {

    private final Instance<DurabilityCheck> inService;

    DurabilityCheckTest(Instance<DurabilityCheck> inService) {
        this.inService = inService;
    }

    @Test
    @Rule("P1")
    void the_running_service_has_the_check() {
        assertThat(inService.isResolvable()).isTrue();
    }

    @Test
    @Rule("P1")
    void a_database_that_may_forget_confirmed_writes_is_refused() {
        assertThatThrownBy(() -> check("off", false).check(new StartupEvent()))
                .isInstanceOf(DurabilityCheck.NotDurable.class)
                .hasMessageContaining("synchronous_commit off")
                .hasMessageContaining("AMENDS_POSTGRES_ACCEPT_NON_DURABLE");
    }

    @Test
    void throw_away_data_may_be_accepted_by_configuration() {
        assertThatCode(() -> check("off", true).check(new StartupEvent())).doesNotThrowAnyException();
    }

    @Test
    void a_durable_database_is_served() {
        assertThatCode(() -> check("on", false).check(new StartupEvent())).doesNotThrowAnyException();
    }

    private static DurabilityCheck check(String synchronousCommit, boolean accept) {
        Coordinates application = PostgresResource.application();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(application.jdbcUrl());
        dataSource.setUser(application.user());
        dataSource.setPassword(application.password());
        dataSource.setOptions("-c synchronous_commit=" + synchronousCommit);
        return new DurabilityCheck(dataSource, new Configured(accept));
    }

    private record Configured(boolean acceptNonDurable) implements PostgresConfig {
        @Override
        public String dataDir() {
            return "data";
        }

        @Override
        public int port() {
            return 1;
        }
    }
}
