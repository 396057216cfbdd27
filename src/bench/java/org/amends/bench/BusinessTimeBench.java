package org.amends.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.amends.time.BusinessCalendar;
import org.amends.time.DueDate;
import org.amends.time.Holidays;
import org.amends.time.Limit;
import org.amends.time.OpeningHours;
import org.amends.time.Term;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What business time costs over ten years of opening hours; the promise is under 50 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BusinessTimeBench {

    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2039;
    private static final int STARTS = 1024;

    /** Two intervals on weekdays without Estonia's holidays; the night shift has four a day, on all of them. */
    @Param({"office", "night shift"})
    public String hours;

    private final Instant[] starts = new Instant[STARTS];
    private BusinessCalendar calendar;
    private Duration tenYears;
    private Limit minutes;
    private Limit days;
    private int next;

    @Setup
    public void open() {
        calendar = calendar();
        Instant first = Instant.parse("2026-01-02T00:00:00Z");
        for (int i = 0; i < STARTS; i++) {
            // A step that is prime to the day, so that every hour of it is met.
            starts[i] = first.plus(Duration.ofMinutes(997L * i));
        }
        tenYears = calendar.between(first, Instant.parse("2036-01-02T00:00:00Z"));
        minutes = Limit.of(Term.parse(tenYears.toMinutes() + " business minutes"));
        days = Limit.of(Term.parse("2500 business days"));
    }

    private BusinessCalendar calendar() {
        var builder = BusinessCalendar.builder(ZoneId.of("Europe/Tallinn"), FIRST_YEAR, LAST_YEAR);
        if (hours.equals("office")) {
            return builder.open(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            OpeningHours.parse("09:00-12:00"),
                            OpeningHours.parse("13:00-17:00"))
                    .holidays(Holidays.of("EE", FIRST_YEAR, LAST_YEAR))
                    .build();
        }
        return builder.open(
                        EnumSet.allOf(DayOfWeek.class),
                        OpeningHours.parse("00:00-02:00"),
                        OpeningHours.parse("03:00-06:00"),
                        OpeningHours.parse("18:00-20:30"),
                        OpeningHours.parse("21:00-24:00"))
                .build();
    }

    private Instant start() {
        return starts[next++ & (STARTS - 1)];
    }

    @Benchmark
    public Instant add_ten_years_of_business_minutes() {
        return calendar.add(start(), tenYears);
    }

    @Benchmark
    public Instant due_in_ten_years_of_business_minutes() {
        return DueDate.of(start(), minutes, calendar);
    }

    @Benchmark
    public Instant due_in_2500_business_days() {
        return DueDate.of(start(), days, calendar);
    }

    @Benchmark
    public BusinessCalendar build_the_calendar_of_14_years() {
        return calendar();
    }
}
