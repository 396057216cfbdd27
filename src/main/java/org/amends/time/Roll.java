package org.amends.time;

/** Where a {@link Limit} ends whose last day is a day off. */
public enum Roll {
    /** On that day nevertheless. */
    NONE,
    /**
     * On the next business day of the calendar, up to the same moment of the day (Reg. (EEC, Euratom) 1182/71 art. 3(4)).
     * A statutory limit therefore wants a calendar of the law: the closures of a business do not move its end, and for
     * the Regulation a Saturday is no working day even if a shop opens.
     */
    NEXT_WORKING_DAY
}
