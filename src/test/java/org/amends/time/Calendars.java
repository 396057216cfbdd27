package org.amends.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The named businesses of these tests. */
final class Calendars {

    static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final List<DayOfWeek> WEEKDAYS = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    static final List<DayOfWeek> WEEKEND = List.of(SATURDAY, SUNDAY);

    private Calendars() {}

    /** Monday to Friday 9-12 and 13-17, on Saturday 10-14; Estonian holidays, and 23 December ends three hours earlier. */
    static BusinessCalendar tallinnShop() {
        return BusinessCalendar.builder(TALLINN, 2026, 2027)
                .open(WEEKDAYS, hours("09:00-12:00"), hours("13:00-17:00"))
                .open(List.of(SATURDAY), hours("10:00-14:00"))
                .holidays(Holidays.of("EE", 2026, 2027))
                .openOn(LocalDate.of(2026, 12, 23), hours("09:00-14:00"))
                .closed(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 18), "Stocktaking")
                .build();
    }

    /** Monday to Friday 9:00-17:30, holidays of England. */
    static BusinessCalendar londonOffice() {
        return BusinessCalendar.builder(LONDON, 2026, 2027)
                .open(WEEKDAYS, hours("09:00-17:30"))
                .holidays(Holidays.of("GB", "eng", 2026, 2027))
                .build();
    }

    static BusinessCalendar always(ZoneId zone) {
        return BusinessCalendar.builder(zone, 2024, 2029).openAlways().build();
    }

    static OpeningHours hours(String text) {
        return OpeningHours.parse(text);
    }

    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
