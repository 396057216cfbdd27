package org.amends.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.amends.platform.Patience;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseForEveryTestTest {

    private final Jdbi jdbi;

    DatabaseForEveryTestTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Test
    void the_service_signs_in_as_amends_and_works_as_the_application_role() {
        String roles = jdbi.withHandle(handle -> handle.select("SELECT session_user || ' as ' || current_user")
                .mapTo(String.class)
                .one());
        assertThat(roles).isEqualTo("amends as amends_app");
    }

    @Test
    void what_a_page_asks_for_takes_one_core_and_what_others_wait_for_may_take_more() {
        assertThat(jdbi.withHandle(DatabaseForEveryTestTest::workers)).isZero();
        assertThat(jdbi.<Integer, RuntimeException>inTransaction(handle -> {
                    Patience.have(handle);
                    return workers(handle);
                }))
                .isPositive();
    }

    private static int workers(Handle handle) {
        return handle.select("SELECT current_setting('max_parallel_workers_per_gather')::integer")
                .mapTo(Integer.class)
                .one();
    }

    @Test
    void the_services_connections_give_up_in_time() {
        String limits =
                jdbi.withHandle(handle -> handle.select("""
                        SELECT current_setting('statement_timeout') || ' ' || current_setting('lock_timeout')
                            || ' ' || current_setting('idle_in_transaction_session_timeout')
                            || ' ' || current_setting('application_name')
                        """).mapTo(String.class).one());
        assertThat(limits).isEqualTo("10s 2s 10s amends");
    }
}
