package org.amends.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Why something is due when it is due, as data; the sentences are made where they are read, in the reader's language.
 *
 * @param countedFrom the start, or the next opening if a business term started outside the opening hours
 * @param daysOff the days without opening that a business term passed over, in order; none for the other units, which
 *     count every day
 */
public record Explanation(
        Instant start, Term term, ZoneId zone, Instant countedFrom, List<DayOff> daysOff, Instant due) {

    public Explanation {
        daysOff = List.copyOf(daysOff);
    }

    /** The last day on which it is in time; an end at 24:00 belongs to the day that ends. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(due.minusNanos(1), zone);
    }
}
