package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private final RetrySchedule schedule = new RetrySchedule(new Random(7));

    @Test
    void ten_attempts_take_a_little_more_than_three_days_and_pauses_only_grow() {
        Duration all = IntStream.range(1, RetrySchedule.MOST)
                .mapToObj(attempt -> schedule.after(attempt, Optional.empty()).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(75), Duration.ofHours(84));
        assertThat(IntStream.range(1, RetrySchedule.MOST).mapToObj(attempt -> schedule.after(attempt, Optional.empty())
                        .orElseThrow()))
                .isSorted();
        assertThat(schedule.after(RetrySchedule.MOST, Optional.empty())).isEmpty();
        assertThat(schedule.after(RetrySchedule.MOST, Optional.of(Duration.ofHours(1))))
                .isEmpty();
    }

    @Test
    void what_failed_together_is_not_sent_together_again() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> schedule.after(3, Optional.empty()).orElseThrow())
                        .distinct())
                .hasSizeGreaterThan(15);
    }

    @Test
    void a_receiver_that_asks_for_longer_gets_it_and_one_that_asks_for_less_does_not() {
        assertThat(schedule.after(1, Optional.of(Duration.ofHours(2)))).contains(Duration.ofHours(2));
        assertThat(schedule.after(4, Optional.of(Duration.ofSeconds(1))).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofHours(2));
    }
}
