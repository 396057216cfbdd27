package org.amends.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptLimitsTest {

    private final SettableClock clock = new SettableClock();
    private final String name = "liis-" + UUID.randomUUID();
    private final String home = "home-" + UUID.randomUUID();
    private final AttemptLimits limits;

    AttemptLimitsTest(Jdbi jdbi) {
        this.limits = new AttemptLimits(jdbi, clock);
    }

    @Test
    void five_failures_are_free_and_then_every_one_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        fail(5, name, home);
        long[] waits = IntStream.range(0, 12).mapToLong(i -> failAndWait()).toArray();
        assertThat(waits).containsExactly(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900);
    }

    @Test
    void an_attempt_that_has_to_wait_makes_the_wait_no_longer() {
        fail(6, name, home);
        assertThat(limits.begin(name, home)).isPresent();
        assertThat(limits.begin(name, home)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(limits.begin(name, home)).isEmpty();
    }

    @Test
    void a_success_forgives_what_was_mistyped_before() {
        fail(4, name, home);
        signIn(name, home);
        fail(5, name, home);
        assertThat(limits.begin(name, home)).isEmpty();
    }

    @Test
    void an_hour_without_an_attempt_is_forgotten() {
        fail(6, name, home);
        clock.pass(Duration.ofMinutes(61));
        fail(5, name, home);
        assertThat(limits.begin(name, home)).isEmpty();
    }

    @Test
    void an_address_that_tries_many_names_has_to_wait_for_all_of_them() {
        IntStream.range(0, 21).forEach(i -> fail(1, name + i, home));
        assertThat(limits.begin(name + "-next", home)).isPresent();
        assertThat(limits.begin(name + "-next", "elsewhere-" + home)).isEmpty();
    }

    @Test
    void many_addresses_that_try_one_name_wait_for_each_other_but_never_longer_than_ten_seconds() {
        IntStream.range(0, 51).forEach(i -> fail(1, name, home + i));
        assertThat(limits.begin(name, home + "-next"))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(10)));
        for (int i = 100; i < 130; i++) {
            clock.pass(Duration.ofSeconds(10));
            assertThat(limits.begin(name, home + i)).isEmpty();
        }
        assertThat(limits.begin(name, home + "-last"))
                .hasValueSatisfying(wait -> assertThat(wait).isEqualTo(Duration.ofSeconds(10)));
    }

    @Test
    void nobody_can_keep_the_real_person_from_where_they_signed_in_before() {
        signIn(name, home);
        IntStream.range(0, 60).forEach(i -> fail(1, name, "attacker-" + home + i));
        assertThat(limits.begin(name, home)).isEmpty();
    }

    @Test
    void twenty_at_once_are_no_more_than_one_after_another() {
        List<Optional<Duration>> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> limits.begin(name, home))
                .toList();
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(6);
    }

    @Test
    void a_name_counts_whatever_the_case_of_its_letters() {
        fail(3, name, home);
        fail(3, name.toUpperCase(), home);
        assertThat(limits.begin(name, home)).isPresent();
    }

    /** Waits for as long as it takes, fails once more, and says how many seconds to wait now. */
    private long failAndWait() {
        limits.begin(name, home).ifPresent(clock::pass);
        limits.begin(name, home);
        return limits.begin(name, home).orElse(Duration.ZERO).toSeconds();
    }

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            limits.begin(username, address);
        }
    }

    private void signIn(String username, String address) {
        assertThat(limits.begin(username, address)).isEmpty();
        limits.succeeded(username, address);
    }

    /** Stands still until somebody moves it. */
    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T14:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
