package org.amends.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.amends.testing.PostgresResource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deadline that passes in silence is seen from outside, and so is a sweep that has nothing to do and is dead. */
@QuarkusTest
@TestProfile(SweepWatchTest.Impatient.class)
class SweepWatchTest {

    private static final String LAST =
            " WHERE (e.case_id, e.seq) = (SELECT id, version FROM case_file WHERE reference = :reference)";

    private static final String CHECK = "checks.find { it.name == 'Deadline sweep' }.";

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    EscalationSweep sweep;

    @Inject
    SweepPulse pulse;

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "amends.sweep.lag-bound", "2s",
                    "amends.sweep.canary-every", "1s",
                    "amends.sweep.canary-bound", "60s");
        }
    }

    @BeforeEach
    void nothing_is_due() {
        // Whoever swept before, in a house of other habits, may have fired it a moment ago.
        jdbi.useHandle(handle -> handle.execute("UPDATE canary SET due_at = now()"));
        sweep.run(Duration.ZERO);
    }

    @Test
    @Rule("P2")
    void a_step_that_is_due_and_does_not_fire_takes_readiness_away() throws Exception {
        FiledCase file = FiledCase.file(staffing).begun();
        sweep.run(Duration.ZERO);
        assertThat(readiness().statusCode()).isEqualTo(200);
        assertThat(gauge("amends_sweep_lag_seconds")).isZero();

        Instant by = Instant.now().plusSeconds(3);
        file.act(
                file.asOwner(),
                "promises",
                Map.of("what", "I call you back", "by", by.toString(), "earlyReason", "I ring at once"));
        Thread.sleep(Duration.between(Instant.now(), by.plusMillis(3_500)).toMillis());

        Response down = readiness();
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.<String>path(CHECK + "status")).isEqualTo("DOWN");
        assertThat(down.<Integer>path(CHECK + "data.lagSeconds")).isBetween(3, 120);
        assertThat(gauge("amends_sweep_lag_seconds")).isBetween(3.0, 120.0);

        sweep.run(Duration.ZERO);
        assertThat(readiness().statusCode()).isEqualTo(200);
        assertThat(gauge("amends_sweep_lag_seconds")).isZero();
    }

    @Test
    @Rule("P2")
    void the_canary_ages_while_nobody_sweeps() throws Exception {
        assertThat(gauge("amends_canary_age_seconds")).isLessThan(30);
        Duration young = pulse.read().canaryAge();
        Thread.sleep(1_200);
        assertThat(pulse.read().canaryAge()).isGreaterThan(young.plusMillis(1_000));

        sweep.run(Duration.ZERO);
        assertThat(pulse.read().canaryAge()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Rule("P2")
    void a_canary_that_was_silent_for_too_long_takes_readiness_away() {
        jdbi.useHandle(handle -> handle.execute("UPDATE canary SET fired_at = now() - interval '2 minutes'"));

        Response down = readiness();
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.<Integer>path(CHECK + "data.canaryAgeSeconds")).isGreaterThanOrEqualTo(120);
        assertThat(down.<Integer>path(CHECK + "data.lagSeconds")).isZero();
    }

    @Test
    void a_canary_that_another_replica_holds_stops_no_sweep() throws Exception {
        Thread.sleep(1_200);
        Duration before = pulse.read().canaryAge();
        jdbi.useHandle(handle -> {
            handle.begin();
            handle.execute("SELECT one FROM canary FOR UPDATE");
            sweep.run(Duration.ZERO);
            handle.rollback();
        });
        assertThat(pulse.read().canaryAge()).isGreaterThanOrEqualTo(before);
    }

    @Test
    @Rule("P2")
    void one_damaged_case_is_set_aside_and_silences_no_other() {
        FiledCase damaged = FiledCase.file(staffing).begun();
        FiledCase sound = FiledCase.file(staffing).begun();
        String honest = lastEvent(damaged);
        Duration ahead = Duration.ofDays(10);
        try {
            rewrite(damaged, honest.replace("\"fact\":", "\"tcaf\":"));
            sweep.run(ahead);

            assertThat(fired(sound)).isPositive();
            assertThat(fired(damaged)).isZero();
            assertThat(pulse.read().aside()).isPositive();
            assertThat(readiness().statusCode()).isEqualTo(200);
            assertThat(gauge("amends_sweep_aside")).isPositive();
        } finally {
            rewrite(damaged, honest);
        }
        sweep.run(ahead.plusMinutes(2));
        assertThat(fired(damaged)).isPositive();
        assertThat(pulse.read().aside()).isZero();
    }

    @Test
    @Rule("P2")
    void a_step_that_the_lifecycle_refuses_is_set_aside_with_the_reason() {
        FiledCase file = FiledCase.file(staffing).begun();
        superuser().useTransaction(handle -> {
            handle.execute("SET LOCAL session_replication_role = replica");
            handle.execute(
                    "INSERT INTO escalation_step (case_id, number, level, action, fire_at)"
                            + " SELECT id, next_deadline, 99, 'LAPSE', now() FROM case_file WHERE reference = ?",
                    file.reference());
        });
        sweep.run(Duration.ZERO);

        List<String> reasons = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT a.reason FROM step_aside a JOIN case_file c ON c.id = a.case_id
                        WHERE c.reference = :reference
                        """)
                .bind("reference", file.reference())
                .mapTo(String.class)
                .list());
        assertThat(reasons).singleElement().asString().startsWith("LAPSE: ");
        assertThat(readiness().statusCode()).isEqualTo(200);
        superuser().useTransaction(handle -> {
            handle.execute("SET LOCAL session_replication_role = replica");
            handle.execute("DELETE FROM step_aside WHERE level = 99");
            handle.execute("DELETE FROM escalation_step WHERE level = 99");
        });
    }

    private String lastEvent(FiledCase file) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT convert_from(e.canonical, 'UTF8') FROM case_event e" + LAST)
                        .bind("reference", file.reference())
                        .mapTo(String.class)
                        .one());
    }

    private static void rewrite(FiledCase file, String canonical) {
        superuser().useTransaction(handle -> {
            handle.execute("SET LOCAL session_replication_role = replica");
            handle.createUpdate("UPDATE case_event e SET canonical = convert_to(:canonical, 'UTF8')" + LAST)
                    .bind("canonical", canonical)
                    .bind("reference", file.reference())
                    .execute();
        });
    }

    private static Jdbi superuser() {
        return Jdbi.create(PostgresResource.superuserJdbcUrl()).installPlugin(new PostgresPlugin());
    }

    private int fired(FiledCase file) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM escalation_step s JOIN case_file c ON c.id = s.case_id
                        WHERE c.reference = :reference AND s.fired_seq IS NOT NULL
                        """)
                .bind("reference", file.reference())
                .mapTo(int.class)
                .one());
    }

    @Test
    void the_lag_is_read_from_the_head_of_an_index() {
        String plan = jdbi.withHandle(handle -> {
            handle.execute("SET enable_seqscan = off");
            String found = String.join(
                    "\n", handle.createQuery("""
                            EXPLAIN SELECT fire_at FROM escalation_step
                            WHERE fired_seq IS NULL AND ended_seq IS NULL ORDER BY fire_at LIMIT 1
                            """).mapTo(String.class).list());
            handle.execute("RESET enable_seqscan");
            return found;
        });
        assertThat(plan).contains("Index Only Scan using escalation_step_pending");
    }

    private Response readiness() {
        return given().get(management.resolve("/q/health/ready"));
    }

    private double gauge(String name) {
        return given().get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
