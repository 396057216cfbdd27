package org.amends.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of business time, over random walks through {@link Worlds}.
 */
class BusinessTimePropertiesTest {

    private static final int STEPS = 2_000;

    private final Random random = Worlds.random();

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void what_was_added_is_measured_again(Worlds.World world) {
        for (int i = 0; i < STEPS; i++) {
            Instant start = Worlds.instant(world, random);
            Duration time = duration();
            Instant end = world.calendar().add(start, time);
            assertThat(world.calendar().between(start, end)).isEqualTo(time);
            assertThat(world.calendar().between(end, start)).isEqualTo(time.negated());
        }
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void an_end_is_the_first_instant_at_which_the_time_has_passed(Worlds.World world) {
        for (int i = 0; i < STEPS; i++) {
            Instant start = Worlds.instant(world, random);
            Duration time = duration().plusNanos(1);
            Instant justBefore = world.calendar().add(start, time).minusNanos(1);
            assertThat(world.calendar().isOpen(justBefore)).isTrue();
            assertThat(world.calendar().between(start, justBefore)).isLessThan(time);
        }
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void adding_in_two_parts_is_adding_at_once(Worlds.World world) {
        for (int i = 0; i < STEPS; i++) {
            Instant start = Worlds.instant(world, random);
            Duration one = duration();
            Duration two = duration();
            assertThat(world.calendar().add(world.calendar().add(start, one), two))
                    .isEqualTo(world.calendar().add(start, one.plus(two)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void measuring_in_two_parts_is_measuring_at_once(Worlds.World world) {
        for (int i = 0; i < STEPS; i++) {
            Instant from = Worlds.instant(world, random);
            Instant over = Worlds.instant(world, random);
            Instant to = Worlds.instant(world, random);
            assertThat(world.calendar()
                            .between(from, over)
                            .plus(world.calendar().between(over, to)))
                    .isEqualTo(world.calendar().between(from, to));
        }
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void what_starts_later_or_takes_longer_never_ends_earlier(Worlds.World world) {
        for (int i = 0; i < STEPS; i++) {
            Instant start = Worlds.instant(world, random);
            Instant later = start.plusSeconds(random.nextInt(3 * 86_400));
            Duration time = duration();
            assertThat(world.calendar().add(later, time))
                    .isAfterOrEqualTo(world.calendar().add(start, time));
            assertThat(world.calendar().add(start, time.plusSeconds(1)))
                    .isAfter(world.calendar().add(start, time));
        }
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void a_due_date_in_any_unit_never_moves_back_when_the_start_moves_on(Worlds.World world) {
        for (int i = 0; i < STEPS; i++) {
            Term term = new Term(random.nextInt(20), Unit.values()[random.nextInt(Unit.values().length)]);
            Instant start = Worlds.instant(world, random);
            Instant later = start.plusSeconds(random.nextInt(3 * 86_400));
            Instant due = DueDate.of(start, term, world.calendar());
            assertThat(due).as("%s from %s", term, start).isAfterOrEqualTo(start);
            assertThat(DueDate.of(later, term, world.calendar())).isAfterOrEqualTo(due);
            assertThat(DueDate.explain(start, term, world.calendar()).due()).isEqualTo(due);
        }
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void fifteen_minutes_wait_for_the_end_of_a_closure(Worlds.World world) {
        for (int year = Worlds.FIRST_YEAR; year < Worlds.LAST_YEAR; year++) {
            LocalDate closed = LocalDate.of(year, 4, 1);
            if (world.calendar().dayOff(closed).isEmpty()) {
                continue;
            }
            Instant noon = closed.atTime(12, 0).atZone(world.calendar().zone()).toInstant();
            Instant due = DueDate.of(noon, new Term(15, Unit.BUSINESS_MINUTES), world.calendar());
            assertThat(due.atZone(world.calendar().zone()).toLocalDate()).isAfter(LocalDate.of(year, 4, 6));
            assertThat(world.calendar().between(noon, due)).hasMinutes(15);
        }
    }

    /** The definition itself, minute by minute, over each clock change, year end and end of February. */
    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void open_time_is_what_the_clock_on_the_wall_shows(Worlds.World world) {
        BusinessCalendar calendar = world.calendar();
        for (Instant middle : Worlds.specialMoments(calendar.zone())) {
            Instant from = middle.minus(Duration.ofHours(36));
            Instant to = middle.plus(Duration.ofHours(36));
            long open = 0;
            for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
                boolean shown = wallClockSaysOpen(calendar, minute.atZone(calendar.zone()));
                assertThat(calendar.isOpen(minute)).as("open at %s", minute).isEqualTo(shown);
                open += shown ? 1 : 0;
            }
            assertThat(calendar.between(from, to)).hasMinutes(open);
        }
    }

    private static boolean wallClockSaysOpen(BusinessCalendar calendar, ZonedDateTime now) {
        int second = now.toLocalTime().toSecondOfDay();
        return calendar.hours(now.toLocalDate()).stream()
                .anyMatch(hours -> hours.openingSecond() <= second && second < hours.closingSecond());
    }

    /** From nothing over microseconds to some two weeks of business time, which the oddest calendar fits into a year. */
    private Duration duration() {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofNanos(random.nextLong(10_000_000_000L));
            case 2 -> Duration.ofMinutes(random.nextInt(600));
            default -> Duration.ofMinutes(random.nextInt(4_000));
        };
    }

    @AfterAll
    static void print_the_seed() {
        Worlds.printSeed();
    }
}
