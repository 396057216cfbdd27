package org.amends.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what a {@link BusinessCalendar} is made of, and refuses what contradicts itself. */
public final class CalendarBuilder {

    private static final int MOST_YEARS = 100;

    private final ZoneId zone;
    private final int firstYear;
    private final int lastYear;
    private final Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<OpeningHours>> ownHours = new TreeMap<>();
    private final Map<LocalDate, String> closures = new TreeMap<>();
    private Holidays holidays = Holidays.none();

    CalendarBuilder(ZoneId zone, int firstYear, int lastYear) {
        requireYears(firstYear, lastYear);
        this.zone = zone;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** @throws IllegalArgumentException if the years are not in order or more than a hundred */
    static void requireYears(int firstYear, int lastYear) {
        if (lastYear < firstYear || (long) lastYear - firstYear >= MOST_YEARS) {
            throw new IllegalArgumentException("A calendar covers 1 to " + MOST_YEARS + " years, not those from "
                    + firstYear + " to " + lastYear + ".");
        }
    }

    /** The same intervals on each of these days of the week, in place of what was said of them before. */
    public CalendarBuilder open(Collection<DayOfWeek> days, OpeningHours... hours) {
        List<OpeningHours> day = OpeningHours.day(Arrays.asList(hours));
        days.forEach(dayOfWeek -> week.put(dayOfWeek, day));
        return this;
    }

    /** Opens at every hour of every day of the week. */
    public CalendarBuilder openAlways() {
        return open(List.of(DayOfWeek.values()), OpeningHours.ALL_DAY);
    }

    /** Their years have to include those of the calendar. */
    public CalendarBuilder holidays(Holidays known) {
        known.requireKnown(firstYear, lastYear);
        this.holidays = known;
        return this;
    }

    /** A day with hours of its own, shorter or longer than usual, even if it is a holiday. */
    public CalendarBuilder openOn(LocalDate date, OpeningHours... hours) {
        if (hours.length == 0) {
            throw new IllegalArgumentException(date + " has no hours: a day without any is a closure with a name.");
        }
        ownHours.put(date, OpeningHours.day(Arrays.asList(hours)));
        return this;
    }

    /**
     * Closed from the first day to the last, both included, as far as they lie in the years of the calendar; the name is
     * what people read.
     */
    public CalendarBuilder closed(LocalDate first, LocalDate last, String name) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The closure \"" + name + "\" ends before it starts.");
        }
        LocalDate day = max(first, LocalDate.of(firstYear, 1, 1));
        for (; !day.isAfter(last) && day.getYear() <= lastYear; day = day.plusDays(1)) {
            closures.put(day, name);
        }
        return this;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** @throws IllegalArgumentException if a day is both open and closed, or no day ever opens */
    public BusinessCalendar build() {
        ownHours.keySet().stream().filter(closures::containsKey).findFirst().ifPresent(this::refuseBoth);
        return new BusinessCalendar(
                zone, firstYear, lastYear, new OpeningTimes(week, ownHours, closures, holidays.byDate()));
    }

    private void refuseBoth(LocalDate date) {
        throw new IllegalArgumentException(date + " has opening hours and is closed for \"" + closures.get(date)
                + "\": only one of them can be true.");
    }
}
