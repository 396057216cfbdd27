package org.amends.policy.pack;

import java.time.Instant;
import org.amends.time.BusinessCalendar;
import org.amends.time.DueDate;
import org.amends.time.Limit;

/**
 * A letter of this kind moves the due date later.
 *
 * @param limit added to the due date, or the whole time from the original start
 * @param times how often at the most; a total from the start is given once
 * @param beforeDue whether the letter has to go out before the due date, or may also mend what is missed
 */
public record Extension(LetterKind letter, Measure measure, Limit limit, int times, boolean beforeDue) {

    /** From where the limit of an extension runs. */
    public enum Measure {
        BY,
        TO
    }

    /** The due date after one letter more. */
    public Instant after(Instant start, Instant due, BusinessCalendar calendar) {
        Instant extended =
                measure == Measure.BY ? DueDate.extended(due, limit, calendar) : DueDate.of(start, limit, calendar);
        return extended.isAfter(due) ? extended : due;
    }
}
