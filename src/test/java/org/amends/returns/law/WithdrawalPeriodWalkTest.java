package org.amends.returns.law;

import static org.amends.returns.law.Orders.calendar;
import static org.amends.returns.law.Orders.line;
import static org.amends.returns.law.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.amends.Rule;
import org.amends.order.snapshot.OrderSnapshot;
import org.junit.jupiter.api.Test;

/** What holds of every period, walked at random. {@code -Damends.seed=…} repeats a run with the seed that it printed. */
class WithdrawalPeriodWalkTest {

    private static final long SEED = Long.getLong("amends.seed", new Random().nextLong());
    private static final int STEPS = 3000;
    private static final List<String> COUNTRIES = List.of("EE", "SK", "GB", "PT", "CY", "IE");
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private final Random random = new Random(SEED);

    /** Complete: each of up to three lines comes in one to three parts. */
    private Orders goods(String country) {
        Orders order = order().in(country).concluded(FIRST);
        int lines = 1 + random.nextInt(3);
        for (int i = 0; i < lines; i++) {
            int parts = 1 + random.nextInt(3);
            order.with(line("line" + i, parts));
            for (int part = 0; part < parts; part++) {
                order.delivered(moment(), "line" + i, 1);
            }
        }
        return order;
    }

    private Instant moment() {
        return FIRST.plusSeconds(random.nextInt(5 * 365 * 86_400));
    }

    private static Instant end(Orders order, String country) {
        return WithdrawalPeriod.of(order.snapshot(), Supply.GOODS, calendar(country))
                .ends()
                .orElseThrow();
    }

    private static Instant lastDelivery(OrderSnapshot order) {
        return order.deliveries().stream()
                .map(OrderSnapshot.Delivery::at)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private String country() {
        return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    }

    @Test
    @Rule("L-12")
    @Rule("L-13")
    void it_never_ends_earlier_than_fourteen_days_after_the_last_delivery_and_never_on_a_day_off() {
        for (int step = 0; step < STEPS; step++) {
            String country = country();
            Orders order = goods(country);
            WithdrawalPeriod period = WithdrawalPeriod.of(order.snapshot(), Supply.GOODS, calendar(country));
            Instant last = lastDelivery(order.snapshot());
            Instant least = last.plus(Duration.ofHours(14 * 24 - 1));
            assertThat(period.ends().orElseThrow())
                    .as("seed %d, step %d", SEED, step)
                    .isAfter(least)
                    .isBefore(last.plus(Duration.ofDays(14 + 1 + 6)));
            assertThat(calendar(country).dayOff(period.lastDay().orElseThrow()))
                    .as("seed %d, step %d", SEED, step)
                    .isEmpty();
        }
    }

    @Test
    @Rule("L-12")
    void one_more_delivery_never_ends_it_earlier() {
        for (int step = 0; step < STEPS; step++) {
            String country = country();
            Orders order = goods(country);
            Instant before = end(order, country);
            order.delivered(moment(), "line0", 1 + random.nextInt(2));
            assertThat(end(order, country)).as("seed %d, step %d", SEED, step).isAfterOrEqualTo(before);
        }
    }

    @Test
    @Rule("L-16")
    void who_was_not_told_or_told_late_never_has_less_time() {
        for (int step = 0; step < STEPS; step++) {
            String country = country();
            Orders order = goods(country);
            Instant informed = end(order, country);
            Instant late = end(order.informed(Optional.of(moment())), country);
            Instant never = end(order.informed(Optional.empty()), country);
            assertThat(late).as("seed %d, step %d", SEED, step).isAfterOrEqualTo(informed);
            assertThat(never).as("seed %d, step %d", SEED, step).isAfterOrEqualTo(informed.plus(Duration.ofDays(364)));
        }
    }
}
