package org.amends.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time from a start to a due date, in the working terms of its limit: business time for the business units, else
 * elapsed time. Half of a budget of two business days is one business day of opening hours, not a night.
 */
public record Budget(Instant start, Instant due, Limit limit, BusinessCalendar calendar) {

    /** @throws IllegalArgumentException if it is due before it starts */
    public Budget {
        if (due.isBefore(start)) {
            throw new IllegalArgumentException("A budget ends at " + due + ", before it starts at " + start + ".");
        }
    }

    /** @throws BeyondCalendar if the calendar does not know the years of the limit */
    public static Budget of(Instant start, Limit limit, BusinessCalendar calendar) {
        return new Budget(start, DueDate.of(start, limit, calendar), limit, calendar);
    }

    /**
     * The instant at which this fraction of the budget is used up, in whole microseconds of it: 0 is where its
     * count begins, 1 the due date to the instant, more than 1 that much of the budget after the due date.
     *
     * @throws IllegalArgumentException if the fraction is negative or no number
     * @throws BeyondCalendar if business time leads beyond the calendar
     */
    public Instant at(double fraction) {
        if (!(fraction >= 0) || Double.isInfinite(fraction)) {
            throw new IllegalArgumentException("A fraction of a budget is 0 or more: " + fraction + ".");
        }
        BigDecimal part = BigDecimal.valueOf(fraction);
        return fraction < 1 ? after(countedFrom(), part) : after(due, part.subtract(BigDecimal.ONE));
    }

    private Instant after(Instant from, BigDecimal part) {
        Duration whole = DueDate.measure(countedFrom(), due, limit, calendar);
        // A limit can end without any business time, for instance at 24:00 of the day on which it came after closing.
        return whole.isZero()
                ? from.plus(times(Duration.between(countedFrom(), due), part))
                : DueDate.later(from, times(whole, part), limit, calendar);
    }

    /** A due date that was set apart from the limit may come before the opening from which the limit counts. */
    private Instant countedFrom() {
        Instant from = new Count(limit, calendar).from(start);
        return from.isAfter(due) ? start : from;
    }

    private static Duration times(Duration whole, BigDecimal part) {
        BigDecimal micros = BigDecimal.valueOf(whole.getSeconds())
                .movePointRight(6)
                .add(BigDecimal.valueOf(whole.getNano() / 1_000))
                .multiply(part)
                .setScale(0, RoundingMode.DOWN);
        return Duration.of(micros.longValueExact(), ChronoUnit.MICROS);
    }
}
