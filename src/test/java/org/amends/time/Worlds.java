package org.amends.time;

import static org.amends.time.Calendars.WEEKDAYS;
import static org.amends.time.Calendars.WEEKEND;
import static org.amends.time.Calendars.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The calendars on which the laws of business time are walked at random: five zones, one of which moves its clocks by
 * half an hour, and several kinds of week. A failed run can be repeated with {@code -Damends.seed=…} and the seed that it
 * printed.
 */
final class Worlds {

    static final int FIRST_YEAR = 2024;
    static final int LAST_YEAR = 2029;

    private static final long SEED = Long.getLong("amends.seed", new Random().nextLong());

    private Worlds() {}

    static Random random() {
        return new Random(SEED);
    }

    static void printSeed() {
        System.out.println("Business time was walked with -Damends.seed=" + SEED);
    }

    record World(String name, BusinessCalendar calendar) {

        @Override
        public String toString() {
            return name + ", seed " + SEED;
        }
    }

    static Stream<World> all() {
        return Stream.of(
                        "Europe/Tallinn",
                        "Europe/London",
                        "America/New_York",
                        "America/Santiago",
                        "Australia/Lord_Howe")
                .map(ZoneId::of)
                .flatMap(Worlds::worldsIn);
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

    static List<Instant> specialMoments(ZoneId zone) {
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
    static Instant instant(World world, Random random) {
        ZoneId zone = world.calendar.zone();
        if (random.nextBoolean()) {
            List<Instant> moments = specialMoments(zone);
            Instant moment = moments.get(random.nextInt(moments.size() - 4));
            return moment.plusMillis(random.nextLong(-2 * 86_400_000L, 2 * 86_400_000L));
        }
        Instant start = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(zone).toInstant();
        return start.plus(Duration.ofMinutes(random.nextInt(4 * 365 * 24 * 60)));
    }
}
