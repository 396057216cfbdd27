package org.amends.report.morning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.amends.time.BusinessCalendar;

/** When it is morning at the organisation: when it opens, and never in the night. Days on which it is closed have none. */
record Mornings(BusinessCalendar calendar) {

    /** A house that never closes has a morning as well. */
    private static final LocalTime EARLIEST = LocalTime.of(6, 0);

    /** To look back over the longest holidays. */
    private static final int FARTHEST = 30;

    /** @return empty on a day on which the organisation is closed */
    Optional<Instant> of(LocalDate day) {
        return calendar.hours(day).stream()
                .findFirst()
                .map(first -> day.atTime(later(first.opens())))
                .map(morning -> morning.atZone(calendar.zone()).toInstant());
    }

    /** The morning before that of the day. */
    Instant before(LocalDate day) {
        for (int i = 1; i <= FARTHEST; i++) {
            Optional<Instant> morning = of(day.minusDays(i));
            if (morning.isPresent()) {
                return morning.get();
            }
        }
        return day.minusDays(FARTHEST).atStartOfDay(calendar.zone()).toInstant();
    }

    private static LocalTime later(LocalTime opens) {
        return opens.isBefore(EARLIEST) ? EARLIEST : opens;
    }
}
