package org.amends.time;

import static org.amends.time.Calendars.WEEKDAYS;
import static org.amends.time.Calendars.WEEKEND;
import static org.amends.time.Calendars.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of business time, over random walks through five zones and several kinds of week. A failed run can be
 * repeated with {@code -Damends.seed=…} and the seed that it printed.
 */
class BusinessTimePropertiesTest {

    private static final long SEED = Long.getLong("amends.seed", new Random().nextLong());
    private static final int STEPS = 2_000;
    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2029;

    private final Random random = new Random(SEED);

    record World(String name, BusinessCalendar calendar) {

        @Override
        public String toString() {
            return name + ", seed " + SEED;
        }
    }

    static Stream<World> worlds() {
        return Stream.of(
                        "Europe/Tallinn",
                        "Europe/London",
                        "America/New_York",
                        "America/Santiago",
                        "Australia/Lord_Howe")
                .map(ZoneId::of)
                .flatMap(BusinessTimePropertiesTest::worldsIn);
    }

    private static Stream<World> worldsIn(ZoneId zone) {
        return Stream.of(
                new World(zone + " around the clock", builder(zone).openAlways().build()),
                new World(
                        zone + " office with lunch and ten days of closure",
                        closedForTenDays(builder(zone).open(WEEKDAYS, hours("09:00-12:30"), hours("13:00-17:00")))),
                new World(
                        zone + " nights and odd minutes",
                        closedForTenDays(builder(zone)
                                .open(WEEKEND, hours("00:00-01:20"), hours("01:30-02:10"), hours("02:40-24:00"))
                                .open(WEEKDAYS, hours("00:00-00:01"), hours("22:15-23:59")))));
    }

    private static CalendarBuilder builder(ZoneId zone) {
        return BusinessCalendar.builder(zone, FIRST_YEAR, LAST_YEAR);
    }

    private static BusinessCalendar closedForTenDays(CalendarBuilder builder) {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            builder.closed(LocalDate.of(year, 3, 28), LocalDate.of(year, 4, 6), "Spring")
                    .closed(LocalDate.of(year, 12, 24), LocalDate.of(year, 12, 31), "Year end")
                    .openOn(LocalDate.of(year, 6, 23), hours("10:00-10:30"));
        }
        return builder.build();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void what_was_added_is_measured_again(World world) {
        for (int i = 0; i < STEPS; i++) {
            Instant start = instant(world);
            Duration time = duration();
            Instant end = world.calendar.add(start, time);
            assertThat(world.calendar.between(start, end)).isEqualTo(time);
            assertThat(world.calendar.between(end, start)).isEqualTo(time.negated());
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void an_end_is_the_first_instant_at_which_the_time_has_passed(World world) {
        for (int i = 0; i < STEPS; i++) {
            Instant start = instant(world);
            Duration time = duration().plusNanos(1);
            Instant justBefore = world.calendar.add(start, time).minusNanos(1);
            assertThat(world.calendar.isOpen(justBefore)).isTrue();
            assertThat(world.calendar.between(start, justBefore)).isLessThan(time);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void adding_in_two_parts_is_adding_at_once(World world) {
        for (int i = 0; i < STEPS; i++) {
            Instant start = instant(world);
            Duration one = duration();
            Duration two = duration();
            assertThat(world.calendar.add(world.calendar.add(start, one), two))
                    .isEqualTo(world.calendar.add(start, one.plus(two)));
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void measuring_in_two_parts_is_measuring_at_once(World world) {
        for (int i = 0; i < STEPS; i++) {
            Instant from = instant(world);
            Instant over = instant(world);
            Instant to = instant(world);
            assertThat(world.calendar.between(from, over).plus(world.calendar.between(over, to)))
                    .isEqualTo(world.calendar.between(from, to));
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void what_starts_later_or_takes_longer_never_ends_earlier(World world) {
        for (int i = 0; i < STEPS; i++) {
            Instant start = instant(world);
            Instant later = start.plusSeconds(random.nextInt(3 * 86_400));
            Duration time = duration();
            assertThat(world.calendar.add(later, time)).isAfterOrEqualTo(world.calendar.add(start, time));
            assertThat(world.calendar.add(start, time.plusSeconds(1))).isAfter(world.calendar.add(start, time));
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void a_due_date_in_any_unit_never_moves_back_when_the_start_moves_on(World world) {
        for (int i = 0; i < STEPS; i++) {
            Term term = new Term(random.nextInt(20), Unit.values()[random.nextInt(Unit.values().length)]);
            Instant start = instant(world);
            Instant later = start.plusSeconds(random.nextInt(3 * 86_400));
            Instant due = DueDate.of(start, term, world.calendar);
            assertThat(due).as("%s from %s", term, start).isAfterOrEqualTo(start);
            assertThat(DueDate.of(later, term, world.calendar)).isAfterOrEqualTo(due);
            assertThat(DueDate.explain(start, term, world.calendar).due()).isEqualTo(due);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void fifteen_minutes_wait_for_the_end_of_a_closure(World world) {
        for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
            LocalDate closed = LocalDate.of(year, 4, 1);
            if (world.calendar.dayOff(closed).isEmpty()) {
                continue;
            }
            Instant noon = closed.atTime(12, 0).atZone(world.calendar.zone()).toInstant();
            Instant due = DueDate.of(noon, new Term(15, Unit.BUSINESS_MINUTES), world.calendar);
            assertThat(due.atZone(world.calendar.zone()).toLocalDate()).isAfter(LocalDate.of(year, 4, 6));
            assertThat(world.calendar.between(noon, due)).hasMinutes(15);
        }
    }

    /** The definition itself, minute by minute, over each clock change, year end and end of February. */
    @ParameterizedTest
    @MethodSource("worlds")
    void open_time_is_what_the_clock_on_the_wall_shows(World world) {
        BusinessCalendar calendar = world.calendar;
        for (Instant middle : specialMoments(calendar.zone())) {
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

    private static List<Instant> specialMoments(ZoneId zone) {
        List<Instant> moments = new ArrayList<>();
        for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
            moments.add(LocalDate.of(year, 3, 1).atStartOfDay(zone).toInstant());
            Instant yearEnd = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
            Instant newYear = LocalDate.of(year, 1, 3).atStartOfDay(zone).toInstant();
            Instant spring = zone.getRules().nextTransition(newYear).getInstant();
            moments.add(spring);
            moments.add(zone.getRules().nextTransition(spring).getInstant());
            moments.add(yearEnd);
        }
        return moments;
    }

    /** Half of the walk starts within two days of a special moment, the other half anywhere in the first four years. */
    private Instant instant(World world) {
        ZoneId zone = world.calendar.zone();
        if (random.nextBoolean()) {
            List<Instant> moments = specialMoments(zone);
            Instant moment = moments.get(random.nextInt(moments.size() - 4));
            return moment.plusMillis(random.nextLong(-2 * 86_400_000L, 2 * 86_400_000L));
        }
        Instant start = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(zone).toInstant();
        return start.plus(Duration.ofMinutes(random.nextInt(4 * 365 * 24 * 60)));
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
        System.out.println("Business time was walked with -Damends.seed=" + SEED);
    }
}
