package org.amends.time;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The holidays of a range of years by date. Seeds come from Jollyday, whose data is out of date for some countries: a
 * seed is where an administrator starts, and every day can be added or removed.
 *
 * @param byDate the name of each holiday, in English when seeded, in the order of the dates
 */
public record Holidays(int firstYear, int lastYear, Map<LocalDate, String> byDate) {

    /** Territories that have a code of their own and no holidays. */
    private static final Set<String> UNINHABITED = Set.of("AQ", "BV", "HM", "IO", "TF", "UM");

    /** @throws IllegalArgumentException if a date lies outside the years */
    public Holidays {
        byDate = Collections.unmodifiableMap(new TreeMap<>(byDate));
        for (LocalDate date : byDate.keySet()) {
            if (date.getYear() < firstYear || date.getYear() > lastYear) {
                throw new IllegalArgumentException(
                        "The holiday " + date + " is not in the years " + firstYear + " to " + lastYear + ".");
            }
        }
    }

    /** For a business that keeps no holidays: in every year none. */
    public static Holidays none() {
        return new Holidays(Year.MIN_VALUE, Year.MAX_VALUE, Map.of());
    }

    /**
     * The public and bank holidays of a whole country.
     *
     * @param country ISO 3166-1 code of two letters
     * @throws IllegalArgumentException if the country is unknown, or the years are more than a hundred
     */
    public static Holidays of(String country, int firstYear, int lastYear) {
        return seed(manager(country), firstYear, lastYear);
    }

    /**
     * The public and bank holidays of a part of a country, including those of the whole.
     *
     * @param subdivision Jollyday's code, mostly ISO 3166-2 without the country, for instance "eng" or "by"
     * @throws IllegalArgumentException if the country or the part is unknown, or the years are more than a hundred
     */
    public static Holidays of(String country, String subdivision, int firstYear, int lastYear) {
        HolidayManager manager = manager(country);
        String code = subdivision.toLowerCase(Locale.ROOT);
        Map<String, CalendarHierarchy> parts = manager.getCalendarHierarchy().getChildren();
        if (!parts.containsKey(code)) {
            throw new IllegalArgumentException("The holidays of \"" + subdivision + "\" in \"" + country
                    + "\" are unknown; known are " + String.join(", ", new TreeMap<>(parts).keySet()) + ".");
        }
        return seed(manager, firstYear, lastYear, code);
    }

    /** ISO 3166-1 codes of the countries whose holidays are known; not the exchanges and clearing systems that are, too, nor where nobody lives. */
    public static SortedSet<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(Set.of(Locale.getISOCountries())::contains)
                .filter(code -> !UNINHABITED.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Holidays with(LocalDate date, String name) {
        Map<LocalDate, String> changed = new TreeMap<>(byDate);
        changed.put(date, name);
        return new Holidays(firstYear, lastYear, changed);
    }

    public Holidays without(LocalDate date) {
        Map<LocalDate, String> changed = new TreeMap<>(byDate);
        changed.remove(date);
        return new Holidays(firstYear, lastYear, changed);
    }

    /** A year without known holidays would be a year with wrong deadlines. */
    void requireKnown(int first, int last) {
        if (first < firstYear || last > lastYear) {
            throw new IllegalArgumentException("The holidays are known for " + firstYear + " to " + lastYear
                    + ", the calendar covers " + first + " to " + last + ".");
        }
    }

    private static HolidayManager manager(String country) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The holidays of \"" + country + "\" are unknown.");
        }
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    /** Asks for a year more on either side: New Year's Day on a Saturday may be kept on 31 December. */
    private static Holidays seed(HolidayManager manager, int firstYear, int lastYear, String... part) {
        CalendarBuilder.requireYears(firstYear, lastYear);
        Map<LocalDate, String> byDate = new TreeMap<>();
        IntStream.rangeClosed(firstYear - 1, lastYear + 1)
                .mapToObj(year -> manager.getHolidays(Year.of(year), part))
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .forEach(holiday -> dates(holiday)
                        .filter(date -> date.getYear() >= firstYear && date.getYear() <= lastYear)
                        .forEach(date -> byDate.merge(date, name(holiday), Holidays::both)));
        return new Holidays(firstYear, lastYear, byDate);
    }

    /** The day itself and, where the country keeps one, the substitute day. */
    private static Stream<LocalDate> dates(Holiday holiday) {
        return Stream.of(holiday.getActualDate(), holiday.getDate()).distinct();
    }

    /** The root locale is English and does not depend on the language of the machine. */
    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ROOT);
    }

    /** Two holidays on one day, always named in the same order. */
    private static String both(String one, String other) {
        return Stream.of(one, other).distinct().sorted().collect(Collectors.joining(", "));
    }
}
