package org.amends.time;

/** Which day is the first of a {@link Limit} that counts days, weeks or months. */
public enum Counting {
    /** The day after the start is day 1. */
    NEXT_DAY,
    /**
     * The day of the start is day 1, even if the business is closed; for business days the first one on or after it. A
     * month ends on the eve of the day of the same number, or on the last day of a month that has no such day.
     */
    INCLUSIVE,
    /** As {@link #INCLUSIVE}, but what comes at or after the last closing of its day, or on a day off, counts from the next opening. */
    SAME_DAY
}
