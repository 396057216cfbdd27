package org.amends.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of every way to count a limit, over random walks through {@link Worlds}: all combinations in all worlds. */
class LimitPropertiesTest {

    private static final int STEPS = 25;
    private static final int MOST = 20;

    private final Random random = Worlds.random();

    private interface Law {
        void holds(Limit limit, Instant start);
    }

    /** Tries a law on each combination of unit, counting, until, roll and arrival that makes sense. */
    private void everyLimit(Worlds.World world, Predicate<Limit> concerned, Law law) {
        ways().filter(concerned).forEach(way -> {
            for (int i = 0; i < STEPS; i++) {
                Limit limit = amounting(way, 1 + random.nextInt(MOST));
                law.holds(limit, Worlds.instant(world, random));
            }
        });
    }

    private static Stream<Limit> ways() {
        return Arrays.stream(Unit.values()).flatMap(unit -> unit.countsDays() ? dayWays(unit) : timeWays(unit));
    }

    private static Stream<Limit> timeWays(Unit unit) {
        Limit usual = Limit.of(new Term(1, unit));
        return Arrays.stream(Arrival.values()).map(usual::with);
    }

    private static Stream<Limit> dayWays(Unit unit) {
        Term day = new Term(1, unit);
        return Arrays.stream(Counting.values()).flatMap(counting -> Arrays.stream(Until.values())
                .flatMap(until -> Arrays.stream(Roll.values()).flatMap(roll -> Arrays.stream(Arrival.values())
                        .map(arrival -> new Limit(day, counting, until, roll, arrival)))));
    }

    private static Limit amounting(Limit way, int amount) {
        return new Limit(new Term(amount, way.unit()), way.counting(), way.until(), way.roll(), way.arrival());
    }

    private static Predicate<Limit> any() {
        return limit -> true;
    }

    private static boolean countsDays(Limit limit) {
        return limit.unit().countsDays();
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void a_due_date_is_never_before_its_start_and_explains_itself(Worlds.World world) {
        everyLimit(world, any(), (limit, start) -> {
            Explanation explanation = DueDate.explain(start, limit, world.calendar());
            assertThat(explanation.due())
                    .as("%s from %s", limit, start)
                    .isEqualTo(DueDate.of(start, limit, world.calendar()))
                    .isAfterOrEqualTo(explanation.countedFrom());
            assertThat(explanation.countedFrom()).isAfterOrEqualTo(start);
            assertThat(explanation.daysOff())
                    .allSatisfy(off ->
                            assertThat(world.calendar().hours(off.date())).isEmpty())
                    .extracting(DayOff::date)
                    .isSorted()
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void an_end_that_rolls_never_lands_on_a_day_off_and_moves_no_further_than_it_must(Worlds.World world) {
        BusinessCalendar calendar = world.calendar();
        everyLimit(world, limit -> countsDays(limit) && limit.roll() == Roll.NEXT_WORKING_DAY, (limit, start) -> {
            LocalDate rolled = lastDay(limit, start, calendar);
            LocalDate raw = lastDay(limit.with(Roll.NONE), start, calendar);
            assertThat(calendar.dayOff(rolled)).as("%s from %s", limit, start).isEmpty();
            assertThat(raw.datesUntil(rolled))
                    .allSatisfy(day -> assertThat(calendar.dayOff(day)).isPresent());
        });
    }

    private static LocalDate lastDay(Limit limit, Instant start, BusinessCalendar calendar) {
        Instant due = DueDate.of(start, limit, calendar);
        return limit.until() == Until.INSTANT ? calendar.localDate(due) : DueDate.lastDay(due, calendar.zone());
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void a_later_start_is_never_due_earlier(Worlds.World world) {
        everyLimit(world, any(), (limit, start) -> {
            Instant later = start.plusSeconds(random.nextInt(4 * 86_400));
            Instant due = DueDate.of(start, limit, world.calendar());
            Instant dueLater = DueDate.of(later, limit, world.calendar());
            if (countsDays(limit) && limit.until() == Until.INSTANT) {
                // Keeps the time of day, so on one and the same day the times of day decide.
                assertThat(world.calendar().localDate(dueLater))
                        .as("%s from %s and %s", limit, start, later)
                        .isAfterOrEqualTo(world.calendar().localDate(due));
            } else {
                assertThat(dueLater)
                        .as("%s from %s and %s", limit, start, later)
                        .isAfterOrEqualTo(due);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void a_longer_term_is_never_due_earlier(Worlds.World world) {
        everyLimit(world, any(), (limit, start) -> assertThat(
                        DueDate.of(start, amounting(limit, limit.term().amount() + 1), world.calendar()))
                .as("%s from %s", limit, start)
                .isAfterOrEqualTo(DueDate.of(start, limit, world.calendar())));
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void nothing_ends_after_the_end_of_the_day(Worlds.World world) {
        everyLimit(world, LimitPropertiesTest::countsDays, (limit, start) -> assertThat(
                        DueDate.of(start, limit, world.calendar()))
                .as("%s from %s", limit, start)
                .isBeforeOrEqualTo(DueDate.of(start, limit.with(Until.END_OF_DAY), world.calendar())));
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void what_counts_later_or_rolls_never_ends_earlier(Worlds.World world) {
        BusinessCalendar calendar = world.calendar();
        everyLimit(world, limit -> countsDays(limit) && limit.until() != Until.INSTANT, (limit, start) -> {
            Instant due = DueDate.of(start, limit, calendar);
            assertThat(DueDate.of(start, limit.with(Counting.INCLUSIVE), calendar))
                    .as("%s from %s", limit, start)
                    .isBeforeOrEqualTo(due);
            assertThat(DueDate.of(start, limit.with(Roll.NEXT_WORKING_DAY), calendar))
                    .isAfterOrEqualTo(due);
            assertThat(DueDate.of(start, limit.with(Arrival.NEXT_OPENING), calendar))
                    .isAfterOrEqualTo(DueDate.of(start, limit.with(Arrival.AS_IT_IS), calendar));
        });
    }

    /** The definition itself, by looking at one day after the other. */
    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void business_days_are_the_days_that_open_counted_one_by_one(Worlds.World world) {
        everyLimit(
                world,
                limit -> limit.unit() == Unit.BUSINESS_DAYS && limit.until() != Until.INSTANT,
                (limit, start) -> {
                    Explanation explanation = DueDate.explain(start, limit, world.calendar());
                    LocalDate first = world.calendar().localDate(explanation.countedFrom());
                    LocalDate last = explanation.lastDay();
                    LocalDate from = limit.counting() == Counting.NEXT_DAY ? first.plusDays(1) : first;
                    assertThat(from.datesUntil(last.plusDays(1))
                                    .filter(day -> world.calendar().dayOff(day).isEmpty()))
                            .as("%s from %s", limit, start)
                            .hasSize(limit.term().amount());
                    assertThat(world.calendar().dayOff(last)).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void what_was_measured_and_added_is_measured_again_and_in_two_parts_as_at_once(Worlds.World world) {
        BusinessCalendar calendar = world.calendar();
        everyLimit(world, any(), (limit, start) -> {
            Instant due = DueDate.of(start, limit, calendar);
            Instant paused = Worlds.instant(world, random);
            Instant resumed = paused.plusSeconds(random.nextInt(4 * 86_400));
            Duration pause = DueDate.measure(paused, resumed, limit, calendar);
            Duration more = Duration.ofMinutes(random.nextInt(600));
            Instant moved = DueDate.later(due, pause, limit, calendar);
            assertThat(moved).isAfterOrEqualTo(due);
            assertThat(DueDate.measure(due, moved, limit, calendar)).isEqualTo(pause);
            assertThat(DueDate.later(moved, more, limit, calendar))
                    .isEqualTo(DueDate.later(due, pause.plus(more), limit, calendar));
        });
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void two_extensions_are_one_of_both_lengths(Worlds.World world) {
        BusinessCalendar calendar = world.calendar();
        everyLimit(
                world,
                limit -> limit.unit() != Unit.MONTHS && limit.roll() == Roll.NONE && limit.until() != Until.INSTANT,
                (limit, start) -> {
                    Instant due = DueDate.of(start, limit, calendar);
                    int one = 1 + random.nextInt(5);
                    int two = 1 + random.nextInt(5);
                    Instant first = DueDate.extended(due, amounting(limit, one), calendar);
                    assertThat(first).as("%s from %s", limit, start).isAfterOrEqualTo(due);
                    assertThat(DueDate.extended(first, amounting(limit, two), calendar))
                            .as("%s from %s", limit, start)
                            .isEqualTo(DueDate.extended(due, amounting(limit, one + two), calendar));
                });
    }

    @ParameterizedTest
    @MethodSource("org.amends.time.Worlds#all")
    void a_budget_is_used_up_steadily_and_wholly_at_the_due_date(Worlds.World world) {
        everyLimit(world, any(), (limit, start) -> {
            Budget budget = Budget.of(start, limit, world.calendar());
            double less = random.nextDouble();
            double more = less + random.nextDouble() * (1 - less);
            double over = 1 + random.nextDouble();
            assertThat(Stream.of(start, budget.at(0), budget.at(less), budget.at(more), budget.due(), budget.at(over)))
                    .as("%s from %s at 0, %s, %s, 1, %s", limit, start, less, more, over)
                    .isSorted();
            assertThat(budget.at(1)).isEqualTo(budget.due());
        });
    }

    @AfterAll
    static void print_the_seed() {
        Worlds.printSeed();
    }
}
