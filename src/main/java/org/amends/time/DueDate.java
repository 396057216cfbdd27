package org.amends.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The instant at which something is due. Each unit ends differently, if its {@link Limit} does not say otherwise:
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
 *
 * <p>A due date is never before its start. A later start never has an earlier due date; only with {@link Until#INSTANT},
 * which keeps the time of day, two starts whose last day is the same one are due in the order of their times of day.
 */
public final class DueDate {

    private DueDate() {}

    /** @throws BeyondCalendar if the start or the end of a business term is outside the years of the calendar */
    public static Instant of(Instant start, Term term, BusinessCalendar calendar) {
        return of(start, Limit.of(term), calendar);
    }

    /** @throws BeyondCalendar if the calendar is asked about a time outside its years; elapsed hours never ask it */
    public static Instant of(Instant start, Limit limit, BusinessCalendar calendar) {
        Count count = new Count(limit, calendar);
        Instant from = count.from(start);
        return limit.unit().countsDays() ? count.end(count.rolled(count.lastDay(from)), from) : count.elapsed(from);
    }

    public static Explanation explain(Instant start, Term term, BusinessCalendar calendar) {
        return explain(start, Limit.of(term), calendar);
    }

    /** The same instant as {@link #of}, with what led to it. */
    public static Explanation explain(Instant start, Limit limit, BusinessCalendar calendar) {
        Count count = new Count(limit, calendar);
        Instant from = count.from(start);
        Instant due = of(start, limit, calendar);
        Optional<LocalDate> rolledFrom = limit.unit().countsDays()
                ? Optional.of(count.lastDay(from))
                        .filter(day -> !count.rolled(day).equals(day))
                : Optional.empty();
        List<DayOff> daysOff = limit.unit().isBusiness()
                ? daysOff(start, due, calendar).toList()
                : Stream.concat(
                                daysOff(start, from, calendar),
                                rolledFrom.stream().flatMap(day -> daysOff(day, count.rolled(day), calendar)))
                        .toList();
        return new Explanation(start, limit, calendar.zone(), from, daysOff, rolledFrom, due, Optional.empty());
    }

    /**
     * A due date that was extended: the day after its last day is day 1 of the extension, whatever the limit of the
     * extension says of its start; minutes and hours are added to the due instant itself.
     */
    public static Instant extended(Instant due, Limit by, BusinessCalendar calendar) {
        Limit limit = by.with(Arrival.AS_IT_IS).with(Counting.NEXT_DAY);
        Count count = new Count(limit, calendar);
        if (!limit.unit().countsDays()) {
            return count.elapsed(due);
        }
        // An end at 24:00 belongs to the day that ends, and so does the day from which it is extended.
        Instant inTime = limit.until() == Until.INSTANT ? due : due.minusNanos(1);
        return count.end(count.rolled(count.lastDay(inTime)), inTime);
    }

    /**
     * The later of the two: what may wait for an event is due when the event comes, unless it is due later anyway. No
     * pause: an event that comes in time moves nothing.
     */
    public static Instant heldUntil(Instant due, Optional<Instant> firstOfHeldEvents) {
        return firstOfHeldEvents.filter(due::isBefore).orElse(due);
    }

    /** The due date moved later by an amount that {@link #measure} measured, for instance a pause. */
    public static Instant later(Instant due, Duration measured, Limit limit, BusinessCalendar calendar) {
        if (measured.isNegative()) {
            throw new IllegalArgumentException("A due date is moved later, not earlier: " + measured + ".");
        }
        return limit.unit().isBusiness() ? calendar.add(due, measured) : due.plus(measured);
    }

    /** The time from one instant to another as the limit counts it: business time for the business units, else elapsed. */
    public static Duration measure(Instant from, Instant to, Limit limit, BusinessCalendar calendar) {
        return limit.unit().isBusiness() ? calendar.between(from, to) : Duration.between(from, to);
    }

    /** The last day on which something with this due date is in time. */
    static LocalDate lastDay(Instant due, ZoneId zone) {
        return LocalDate.ofInstant(due.minusNanos(1), zone);
    }

    private static Stream<DayOff> daysOff(Instant from, Instant until, BusinessCalendar calendar) {
        return daysOff(calendar.localDate(from), calendar.localDate(until), calendar);
    }

    private static Stream<DayOff> daysOff(LocalDate from, LocalDate until, BusinessCalendar calendar) {
        return from.datesUntil(until).flatMap(day -> calendar.dayOff(day).stream());
    }
}
