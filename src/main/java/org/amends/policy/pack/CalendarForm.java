package org.amends.policy.pack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.amends.time.OpeningHours;

/** A calendar that the pack brings itself. */
final class CalendarForm {

    private static final OpeningHours USUAL = OpeningHours.parse("09:00-17:00");
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 29;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private final Section section;
    private final Optional<ZoneId> zoneOfPack;
    private final int year;

    CalendarForm(Section section, Optional<ZoneId> zoneOfPack, Optional<LocalDate> validFrom) {
        this.section = section;
        this.zoneOfPack = zoneOfPack;
        this.year = validFrom.map(LocalDate::getYear).orElse(FIRST_YEAR + YEARS_BACK);
    }

    /** @throws IllegalArgumentException if there is no such zone */
    static ZoneId zone(String text) {
        // Only names with a history of their own: "GMT+3" looks like a place and knows no summer time.
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException(
                    "The time zone \"" + Shown.of(text) + "\" does not exist; write for instance Europe/London.");
        }
        return ZoneId.of(text);
    }

    Optional<CalendarSpec> read() {
        Optional<ZoneId> zone =
                section.parsed("zone", "no-such-zone", CalendarForm::zone).or(() -> zoneOfPack);
        if (zone.isEmpty() && section.node("zone").isEmpty()) {
            section.refuse("zone", "missing", "The calendar has no \"zone\", nor has the pack.");
        }
        Map<DayOfWeek, List<OpeningHours>> week = closingAt(week());
        Optional<CalendarSpec.Country> country = section.section("holidays").flatMap(CalendarForm::country);
        Map<LocalDate, String> extra = extraHolidays();
        List<CalendarSpec.Closure> closures = section.sections("closures").stream()
                .flatMap(closure -> closure(closure).stream())
                .toList();
        int[] years = years();
        section.refuseOthers();
        return zone.map(found -> new CalendarSpec(found, years[0], years[1], week, country, extra, closures));
    }

    private Map<DayOfWeek, List<OpeningHours>> week() {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        Optional<Section> days = section.section("week");
        if (days.isEmpty()) {
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, List.of(USUAL)));
        }
        days.ifPresent(named -> named.keys().forEach(name -> {
            List<OpeningHours> hours = hours(named, name);
            named.built(name, "unknown-day", () -> days(name))
                    .ifPresent(range -> range.forEach(day -> week.put(day, hours)));
        }));
        return week;
    }

    private static List<OpeningHours> hours(Section named, String name) {
        return named.node(name).filter(Node.Sequence.class::isInstance).isPresent()
                ? named.allParsed(name, "bad-interval", CalendarForm::interval)
                : named.parsed(name, "bad-interval", CalendarForm::interval).stream()
                        .toList();
    }

    private static OpeningHours interval(String text) {
        return OpeningHours.parse(text.length() > 20 ? Shown.of(text) : text);
    }

    /** "mon", "mon-fri". */
    private static Set<DayOfWeek> days(String name) {
        String[] ends = name.split("-", 2);
        DayOfWeek first = day(ends[0]);
        DayOfWeek last = ends.length == 1 ? first : day(ends[1]);
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "\"" + Shown.of(name) + "\" ends before it starts: a week begins on Monday.");
        }
        return EnumSet.range(first, last);
    }

    private static DayOfWeek day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).equals(name.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        throw new IllegalArgumentException(
                "\"" + Shown.of(name) + "\" is no day: write mon, tue, wed, thu, fri, sat, sun, or mon-fri.");
    }

    private Map<DayOfWeek, List<OpeningHours>> closingAt(Map<DayOfWeek, List<OpeningHours>> week) {
        Optional<LocalTime> close = section.parsed("close_of_business", "bad-interval", LocalTime::parse);
        close.ifPresent(time -> week.replaceAll((day, hours) -> hours.isEmpty()
                ? hours
                : section.built("close_of_business", "bad-interval", () -> ending(hours, time))
                        .orElse(hours)));
        return week;
    }

    private static List<OpeningHours> ending(List<OpeningHours> hours, LocalTime close) {
        List<OpeningHours> changed = new ArrayList<>(hours);
        OpeningHours last = changed.remove(changed.size() - 1);
        changed.add(new OpeningHours(last.opens(), close));
        return changed;
    }

    private static Optional<CalendarSpec.Country> country(Section section) {
        Optional<String> country = section.needed("country", section.text("country"));
        Optional<String> subdivision = section.text("subdivision");
        section.refuseOthers();
        return country.map(code -> new CalendarSpec.Country(code, subdivision));
    }

    private Map<LocalDate, String> extraHolidays() {
        Map<LocalDate, String> all = new LinkedHashMap<>();
        section.sections("extra_holidays").forEach(day -> {
            Optional<LocalDate> date = day.needed("date", day.date("date"));
            Optional<String> name = day.needed("name", day.text("name"));
            day.refuseOthers();
            date.ifPresent(found -> name.ifPresent(called -> all.put(found, called)));
        });
        return all;
    }

    private static Optional<CalendarSpec.Closure> closure(Section section) {
        Optional<LocalDate> first = section.needed("from", section.date("from"));
        Optional<LocalDate> last = section.needed("to", section.date("to"));
        Optional<String> name = section.needed("name", section.text("name"));
        section.refuseOthers();
        if (first.isEmpty() || last.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            return section.refuse("to", "bad-interval", "The closure ends before it starts.");
        }
        return Optional.of(new CalendarSpec.Closure(first.get(), last.get(), name.get()));
    }

    private int[] years() {
        int[] years = {year - YEARS_BACK, year + YEARS_AHEAD};
        section.section("years").ifPresent(given -> {
            OptionalInt first = given.number("first", FIRST_YEAR, LAST_YEAR);
            OptionalInt last = given.number("last", FIRST_YEAR, LAST_YEAR);
            given.needed("first", Optional.empty());
            given.needed("last", Optional.empty());
            given.refuseOthers();
            years[0] = first.orElse(years[0]);
            years[1] = last.orElse(years[1]);
            if (first.isPresent() && last.isPresent() && last.getAsInt() < first.getAsInt()) {
                given.refuse("last", "bad-interval", "The years end before they start.");
            }
        });
        return years;
    }
}
