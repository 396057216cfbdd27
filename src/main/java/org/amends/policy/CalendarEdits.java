package org.amends.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amends.time.CalendarDefinition;
import org.amends.time.Closure;
import org.amends.time.HolidaySource;

/** The next version of a calendar with one thing changed. */
final class CalendarEdits {

    private CalendarEdits() {}

    static CalendarDefinition next(CalendarDefinition from) {
        return with(from, from.week(), from.ownHours(), from.closures(), from.addedHolidays(), from.removedHolidays());
    }

    static CalendarDefinition withHoliday(CalendarDefinition from, LocalDate date, String name) {
        return next(from.withAdded(Map.of(date, name)));
    }

    /** Whether it was added or came from the source. */
    static CalendarDefinition withoutHoliday(CalendarDefinition from, LocalDate date) {
        SortedMap<LocalDate, String> added = new TreeMap<>(from.addedHolidays());
        SortedSet<LocalDate> removed = new TreeSet<>(from.removedHolidays());
        added.remove(date);
        removed.add(date);
        return with(from, from.week(), from.ownHours(), from.closures(), added, removed);
    }

    static CalendarDefinition withClosure(CalendarDefinition from, Closure closure) {
        List<Closure> closures = new ArrayList<>(from.closures());
        closures.add(closure);
        return with(from, from.week(), from.ownHours(), closures, from.addedHolidays(), from.removedHolidays());
    }

    static CalendarDefinition withoutClosure(CalendarDefinition from, Closure closure) {
        List<Closure> closures = new ArrayList<>(from.closures());
        closures.remove(closure);
        return with(from, from.week(), from.ownHours(), closures, from.addedHolidays(), from.removedHolidays());
    }

    static CalendarDefinition withWeek(CalendarDefinition from, SortedMap<DayOfWeek, List<String>> week) {
        return with(from, week, from.ownHours(), from.closures(), from.addedHolidays(), from.removedHolidays());
    }

    /** Every day and hour of it is on other clocks; what began to count stays with the version it began with. */
    static CalendarDefinition inZone(CalendarDefinition from, ZoneId zone) {
        return with(from, zone.getId(), from.holidaySource());
    }

    /** Days that somebody added or removed by hand stay so. */
    static CalendarDefinition withHolidaysOf(CalendarDefinition from, Optional<HolidaySource> source) {
        return with(from, from.zone(), source);
    }

    private static CalendarDefinition with(CalendarDefinition from, String zone, Optional<HolidaySource> source) {
        return new CalendarDefinition(
                from.id(),
                from.version() + 1,
                zone,
                from.firstYear(),
                from.lastYear(),
                from.week(),
                from.ownHours(),
                from.closures(),
                source,
                from.addedHolidays(),
                from.removedHolidays());
    }

    private static CalendarDefinition with(
            CalendarDefinition from,
            SortedMap<DayOfWeek, List<String>> week,
            SortedMap<LocalDate, List<String>> ownHours,
            List<Closure> closures,
            SortedMap<LocalDate, String> added,
            SortedSet<LocalDate> removed) {
        return new CalendarDefinition(
                from.id(),
                from.version() + 1,
                from.zone(),
                from.firstYear(),
                from.lastYear(),
                week,
                ownHours,
                closures,
                from.holidaySource(),
                added,
                removed);
    }
}
