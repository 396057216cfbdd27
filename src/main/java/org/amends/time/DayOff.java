package org.amends.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on which the business does not open.
 *
 * @param name what the holiday or the closure is called; a weekly day of rest has no name
 */
public record DayOff(LocalDate date, Reason reason, Optional<String> name) {

    /** Why a day is off. A day that has several reasons is named by the most particular one: closure, holiday, weekend. */
    public enum Reason {
        /** A day of the week without opening hours, whichever it is. */
        WEEKEND,
        HOLIDAY,
        CLOSURE
    }
}
