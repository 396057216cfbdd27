package org.amends.policy.pack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.time.BusinessCalendar;
import org.amends.time.CalendarBuilder;
import org.amends.time.Holidays;
import org.amends.time.OpeningHours;

/**
 * A calendar that a pack brings itself, because its regime counts on certain holidays whoever runs the pack.
 *
 * @param extraHolidays days that the holidays of the country lack
 */
public record CalendarSpec(
        ZoneId zone,
        int firstYear,
        int lastYear,
        Map<DayOfWeek, List<OpeningHours>> week,
        Optional<Country> holidays,
        Map<LocalDate, String> extraHolidays,
        List<Closure> closures) {

    public CalendarSpec {
        week = Ordered.byKey(week);
        extraHolidays = Ordered.byKey(extraHolidays);
        closures = List.copyOf(closures);
    }

    /** @param subdivision in Jollyday's spelling */
    public record Country(String country, Optional<String> subdivision) {

        Holidays holidays(int firstYear, int lastYear) {
            return subdivision
                    .map(part -> Holidays.of(country, part, firstYear, lastYear))
                    .orElseGet(() -> Holidays.of(country, firstYear, lastYear));
        }
    }

    public record Closure(LocalDate first, LocalDate last, String name) {}

    /**
     * Costs milliseconds: keep it.
     *
     * @throws IllegalArgumentException with a sentence, if the holidays are unknown or it never opens
     * @throws java.time.DateTimeException if the holidays of so distant years are unknown
     */
    public BusinessCalendar build() {
        CalendarBuilder builder = BusinessCalendar.builder(zone, firstYear, lastYear);
        week.forEach((day, hours) -> builder.open(List.of(day), hours.toArray(OpeningHours[]::new)));
        Holidays known = holidays.map(country -> country.holidays(firstYear, lastYear))
                .orElseGet(() -> new Holidays(firstYear, lastYear, Map.of()));
        for (Map.Entry<LocalDate, String> extra : extraHolidays.entrySet()) {
            known = known.with(extra.getKey(), extra.getValue());
        }
        builder.holidays(known);
        closures.forEach(closure -> builder.closed(closure.first(), closure.last(), closure.name()));
        return builder.build();
    }
}
