package org.amends.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a business opens, on the wall clock: its usual week, and the days that differ. A day never has both a closure and hours of its own. */
record OpeningTimes(
        Map<DayOfWeek, List<OpeningHours>> week,
        Map<LocalDate, List<OpeningHours>> ownHours,
        Map<LocalDate, String> closures,
        Map<LocalDate, String> holidays) {

    OpeningTimes {
        week = Map.copyOf(week);
        ownHours = Map.copyOf(ownHours);
        closures = Map.copyOf(closures);
        holidays = Map.copyOf(holidays);
    }

    List<OpeningHours> on(LocalDate date) {
        List<OpeningHours> own = ownHours.get(date);
        if (own != null) {
            return own;
        }
        boolean off = closures.containsKey(date) || holidays.containsKey(date);
        return off ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    Optional<DayOff> dayOff(LocalDate date) {
        return on(date).isEmpty() ? Optional.of(reason(date)) : Optional.empty();
    }

    private DayOff reason(LocalDate date) {
        Optional<String> closure = Optional.ofNullable(closures.get(date));
        if (closure.isPresent()) {
            return new DayOff(date, DayOff.Reason.CLOSURE, closure);
        }
        Optional<String> holiday = Optional.ofNullable(holidays.get(date));
        return new DayOff(date, holiday.isPresent() ? DayOff.Reason.HOLIDAY : DayOff.Reason.WEEKEND, holiday);
    }
}
