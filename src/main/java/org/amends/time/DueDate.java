package org.amends.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The instant at which something is due. Each unit ends differently:
 *
 * <ul>
 *   <li>minutes and hours: that much later as an instant, whatever the clock on the wall does meanwhile;
 *   <li>calendar days, weeks, months: at 24:00 of the day that many days, weeks or months after the day of the start, in
 *       the calendar's zone. A month ends on the day of the same number, or on the last day of a shorter month. Days on
 *       which the business is closed count, and the end is not moved off them;
 *   <li>business days: at the last closing of the n-th business day after the day of the start;
 *   <li>business hours and minutes: once the business was open for that long.
 * </ul>
 *
 * For the business units a start outside the opening hours counts from the next opening: what arrives on Saturday has
 * Monday as its day of the start, and so has what arrives on Friday after closing.
 */
public final class DueDate {

    private DueDate() {}

    /** @throws BeyondCalendar if the start or the end of a business term is outside the years of the calendar */
    public static Instant of(Instant start, Term term, BusinessCalendar calendar) {
        int amount = term.amount();
        LocalDate day = calendar.localDate(start);
        return switch (term.unit()) {
            case MINUTES -> start.plus(Duration.ofMinutes(amount));
            case HOURS -> start.plus(Duration.ofHours(amount));
            case CALENDAR_DAYS -> calendar.endOfDay(day.plusDays(amount));
            case WEEKS -> calendar.endOfDay(day.plusWeeks(amount));
            case MONTHS -> calendar.endOfDay(day.plusMonths(amount));
            case BUSINESS_MINUTES -> calendar.add(calendar.nextOpening(start), Duration.ofMinutes(amount));
            case BUSINESS_HOURS -> calendar.add(calendar.nextOpening(start), Duration.ofHours(amount));
            case BUSINESS_DAYS -> endOfBusinessDay(start, amount, calendar);
        };
    }

    /** The same instant as {@link #of}, with what led to it. */
    public static Explanation explain(Instant start, Term term, BusinessCalendar calendar) {
        Instant due = of(start, term, calendar);
        if (!term.unit().isBusiness()) {
            return new Explanation(start, term, calendar.zone(), start, List.of(), due);
        }
        Instant countedFrom = calendar.nextOpening(start);
        return new Explanation(start, term, calendar.zone(), countedFrom, daysOff(start, due, calendar), due);
    }

    private static Instant endOfBusinessDay(Instant start, int amount, BusinessCalendar calendar) {
        LocalDate day = calendar.localDate(calendar.nextOpening(start));
        for (int i = 0; i < amount; i++) {
            day = calendar.nextBusinessDay(day);
        }
        return calendar.closeOfBusiness(day).orElseThrow();
    }

    private static List<DayOff> daysOff(Instant start, Instant due, BusinessCalendar calendar) {
        return calendar.localDate(start)
                .datesUntil(calendar.localDate(due))
                .flatMap(day -> calendar.dayOff(day).stream())
                .toList();
    }
}
