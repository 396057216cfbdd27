package org.amends.deadline;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import org.amends.time.BusinessCalendar;
import org.amends.time.CalendarBuilder;
import org.amends.time.Holidays;
import org.amends.time.OpeningHours;

/** Makes the organisation's calendar from its configuration. */
final class CalendarProducer {

    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 20;

    @Produces
    @Singleton
    BusinessCalendar calendar(DeadlineConfig config, Clock clock) {
        DeadlineConfig.Calendar calendar = config.calendar();
        int thisYear = Year.now(clock.withZone(calendar.zone())).getValue();
        int first = thisYear - YEARS_BACK;
        int last = thisYear + YEARS_AHEAD;
        CalendarBuilder builder =
                BusinessCalendar.builder(calendar.zone(), first, last).holidays(holidays(calendar, first, last));
        if (calendar.hours().isEmpty()) {
            return builder.open(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), OpeningHours.parse("09:00-17:00"))
                    .build();
        }
        calendar.hours().forEach((day, hours) -> builder.open(List.of(day), hours.toArray(OpeningHours[]::new)));
        return builder.build();
    }

    private static Holidays holidays(DeadlineConfig.Calendar calendar, int first, int last) {
        return calendar.country()
                .map(country -> calendar.subdivision()
                        .map(subdivision -> Holidays.of(country, subdivision, first, last))
                        .orElseGet(() -> Holidays.of(country, first, last)))
                .orElseGet(() -> new Holidays(first, last, java.util.Map.of()));
    }
}
