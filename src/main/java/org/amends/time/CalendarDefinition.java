package org.amends.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an administrator says of a calendar, as data that can be stored, compared and edited by year; {@link #calendar}
 * makes of it what deadlines are computed with. A version never changes: an edit is a new version. It can be made of
 * anything that was typed; {@link #faults} tells what is wrong.
 *
 * @param zone a zone of the tz database, for instance "Europe/Tallinn"
 * @param week intervals such as "09:00-17:30" or "18:00-24:00" by day; a day that is missing is a weekly day of rest
 * @param ownHours days that are shorter or longer than usual, even if they are holidays
 * @param holidaySource the seed, in which {@code removedHolidays} are missing and to which {@code addedHolidays} come
 */
public record CalendarDefinition(
        String id,
        int version,
        String zone,
        int firstYear,
        int lastYear,
        SortedMap<DayOfWeek, List<String>> week,
        SortedMap<LocalDate, List<String>> ownHours,
        List<Closure> closures,
        Optional<HolidaySource> holidaySource,
        SortedMap<LocalDate, String> addedHolidays,
        SortedSet<LocalDate> removedHolidays) {

    public CalendarDefinition {
        week = lists(week);
        ownHours = lists(ownHours);
        closures = List.copyOf(closures);
        addedHolidays = Collections.unmodifiableSortedMap(new TreeMap<>(addedHolidays));
        removedHolidays = Collections.unmodifiableSortedSet(new TreeSet<>(removedHolidays));
    }

    private static <K extends Comparable<?>> SortedMap<K, List<String>> lists(Map<K, List<String>> map) {
        SortedMap<K, List<String>> copy = new TreeMap<>();
        map.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        return Collections.unmodifiableSortedMap(copy);
    }

    /** Everything that is wrong, each with the entry in which it stands; none means that {@link #calendar} works. */
    public List<CalendarFault> faults() {
        return new CalendarCheck(this).faults();
    }

    /** @throws InvalidCalendar with all {@link #faults} */
    public BusinessCalendar calendar() {
        List<CalendarFault> faults = faults();
        if (!faults.isEmpty()) {
            throw new InvalidCalendar(faults);
        }
        return build();
    }

    /** For a definition whose entries are all right. */
    BusinessCalendar build() {
        CalendarBuilder builder =
                BusinessCalendar.builder(ZoneId.of(zone), firstYear, lastYear).holidays(holidays());
        week.forEach((day, intervals) -> builder.open(List.of(day), hours(intervals)));
        ownHours.forEach((day, intervals) -> builder.openOn(day, hours(intervals)));
        closures.forEach(closure -> builder.closed(closure.first(), closure.last(), closure.name()));
        return builder.build();
    }

    /** The holidays of all its years after the edits. */
    public Holidays holidays() {
        SortedMap<LocalDate, String> byDate = new TreeMap<>();
        holidaySource.ifPresent(
                source -> byDate.putAll(source.holidays(firstYear, lastYear).byDate()));
        byDate.keySet().removeAll(removedHolidays);
        byDate.putAll(addedHolidays);
        return new Holidays(firstYear, lastYear, byDate);
    }

    /**
     * The same calendar with its seed written out as added holidays. What deadlines were computed with is kept in this
     * form: a later release of Amends may seed other days, and a deadline has to come out the same again.
     */
    public CalendarDefinition writtenOut() {
        return new CalendarDefinition(
                id,
                version,
                zone,
                firstYear,
                lastYear,
                week,
                ownHours,
                closures,
                Optional.empty(),
                new TreeMap<>(holidays().byDate()),
                Collections.emptySortedSet());
    }

    /** With more added holidays, for instance those of a {@link HolidayFile}; the same dates get the new names. */
    public CalendarDefinition withAdded(Map<LocalDate, String> holidays) {
        SortedMap<LocalDate, String> added = new TreeMap<>(addedHolidays);
        added.putAll(holidays);
        SortedSet<LocalDate> removed = new TreeSet<>(removedHolidays);
        removed.removeAll(Set.copyOf(holidays.keySet()));
        return new CalendarDefinition(
                id, version, zone, firstYear, lastYear, week, ownHours, closures, holidaySource, added, removed);
    }

    private static OpeningHours[] hours(List<String> intervals) {
        return intervals.stream().map(OpeningHours::parse).toArray(OpeningHours[]::new);
    }
}
