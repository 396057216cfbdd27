package org.amends.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Why something is due when it is due, as data; the sentences are made where they are read, in the reader's language.
 *
 * @param countedFrom the start, or the next opening if the limit counts from there
 * @param daysOff the days without opening that were passed over, in order: by a business term all of them, by the other
 *     units, which count every day, those before the count began and those from which its end was moved
 * @param rolledFrom the day off on which the limit would have ended
 * @param heldUntil the event for which it was allowed to wait, if that came later than the due date
 */
public record Explanation(
        Instant start,
        Limit limit,
        ZoneId zone,
        Instant countedFrom,
        List<DayOff> daysOff,
        Optional<LocalDate> rolledFrom,
        Instant due,
        Optional<Instant> heldUntil) {

    public Explanation {
        daysOff = List.copyOf(daysOff);
    }

    public Term term() {
        return limit.term();
    }

    /** The last day on which it is in time; an end at 24:00 belongs to the day that ends. */
    public LocalDate lastDay() {
        return DueDate.lastDay(due, zone);
    }

    /** The same, waiting for the first of the events that hold it, see {@link DueDate#heldUntil}. */
    public Explanation held(Optional<Instant> firstOfHeldEvents) {
        Instant held = DueDate.heldUntil(due, firstOfHeldEvents);
        return new Explanation(
                start, limit, zone, countedFrom, daysOff, rolledFrom, held, firstOfHeldEvents.filter(due::isBefore));
    }
}
