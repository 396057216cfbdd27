package org.amends.policy.pack;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.amends.time.BusinessCalendar;
import org.amends.time.DueDate;
import org.amends.time.Limit;

/**
 * Two ways to count, compared by what they come to. Whether "10 business days" are stricter than "14 calendar days" has no
 * answer in words: it depends on the start and on the calendars.
 *
 * @param one from a start to its due date
 */
record Comparing(UnaryOperator<Instant> one, UnaryOperator<Instant> other) {

    Comparing(Limit one, BusinessCalendar calendar, Limit other, BusinessCalendar otherCalendar) {
        this(start -> DueDate.of(start, one, calendar), start -> DueDate.of(start, other, otherCalendar));
    }

    /** @throws org.amends.time.BeyondCalendar if a calendar does not reach as far as the grid */
    Optional<Instant> firstEarlier(Grid grid) {
        return grid.starts()
                .filter(start -> one.apply(start).isBefore(other.apply(start)))
                .findFirst();
    }

    /** @throws org.amends.time.BeyondCalendar if a calendar does not reach as far as the grid */
    Optional<Instant> firstLater(Grid grid) {
        return new Comparing(other, one).firstEarlier(grid);
    }
}
