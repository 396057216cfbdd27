package org.amends.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/** One limit counted on one calendar: from where, up to which day, moved to which, ended when. */
record Count(Limit limit, BusinessCalendar calendar) {

    Instant from(Instant start) {
        boolean waits = limit.arrival() == Arrival.NEXT_OPENING
                || (limit.counting() == Counting.SAME_DAY && closedForToday(start));
        return waits ? calendar.nextOpening(start) : start;
    }

    private boolean closedForToday(Instant start) {
        return calendar.closeOfBusiness(calendar.localDate(start))
                .filter(start::isBefore)
                .isEmpty();
    }

    /** For minutes and hours, elapsed or of business. */
    Instant elapsed(Instant from) {
        Duration time = limit.unit().least().multipliedBy(limit.term().amount());
        return limit.unit().isBusiness() ? calendar.add(from, time) : from.plus(time);
    }

    LocalDate lastDay(Instant from) {
        LocalDate day = calendar.localDate(from);
        return limit.counting() == Counting.NEXT_DAY ? lastDayAfter(day) : lastDayWith(day);
    }

    private LocalDate lastDayAfter(LocalDate day) {
        int amount = limit.term().amount();
        if (limit.unit() != Unit.BUSINESS_DAYS) {
            return day.plus(amount, calendarUnit());
        }
        return amount == 0 ? calendar.businessDay(day, 0) : calendar.businessDay(day.plusDays(1), amount - 1);
    }

    private LocalDate lastDayWith(LocalDate day) {
        int amount = limit.term().amount();
        if (limit.unit() == Unit.BUSINESS_DAYS) {
            return calendar.businessDay(day, amount - 1);
        }
        LocalDate dayAfter = day.plus(amount, calendarUnit());
        boolean monthIsShorter = limit.unit() == Unit.MONTHS && dayAfter.getDayOfMonth() != day.getDayOfMonth();
        return monthIsShorter ? dayAfter : dayAfter.minusDays(1);
    }

    private ChronoUnit calendarUnit() {
        return switch (limit.unit()) {
            case CALENDAR_DAYS -> ChronoUnit.DAYS;
            case WEEKS -> ChronoUnit.WEEKS;
            case MONTHS -> ChronoUnit.MONTHS;
            default -> throw new IllegalStateException(limit.unit() + " is no unit of the calendar on the wall.");
        };
    }

    LocalDate rolled(LocalDate day) {
        return limit.roll() == Roll.NEXT_WORKING_DAY ? calendar.businessDay(day, 0) : day;
    }

    Instant end(LocalDate day, Instant from) {
        return switch (limit.until()) {
            case INSTANT -> sameTime(day, from);
            case CLOSE_OF_BUSINESS ->
                calendar.closeOfBusiness(day)
                        .filter(closing -> !closing.isBefore(from))
                        .orElseGet(() -> calendar.endOfDay(day));
            case END_OF_DAY -> calendar.endOfDay(day);
        };
    }

    private Instant sameTime(LocalDate day, Instant from) {
        LocalDateTime local = day.atTime(LocalTime.ofInstant(from, calendar.zone()));
        ZoneOffsetTransition change = calendar.zone().getRules().getTransition(local);
        Instant end = change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(calendar.zone()).toInstant();
        // Only on a day that shows the time twice: the start may be the second of them.
        return end.isBefore(from) ? from : end;
    }
}
