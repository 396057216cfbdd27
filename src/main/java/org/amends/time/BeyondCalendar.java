package org.amends.time;

import java.io.Serial;

/** An instant or a day was asked for that lies outside the years which a {@link BusinessCalendar} knows. */
public final class BeyondCalendar extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BeyondCalendar(String what, int firstYear, int lastYear) {
        super(what + " is beyond the calendar, which knows the years " + firstYear + " to " + lastYear + ".");
    }
}
