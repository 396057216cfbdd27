package org.amends.time;

/** Up to which moment of its last day a {@link Limit} runs. */
public enum Until {
    /**
     * The time of day of the start. Where the clock skips it, the moment after the skip; where it comes twice, the first.
     * The only choice for minutes and hours, whose end is an instant by itself.
     */
    INSTANT,
    /** The last closing of the day. A day without one, or one that closed before the start, ends at 24:00. */
    CLOSE_OF_BUSINESS,
    /** 24:00 in the zone of the calendar. */
    END_OF_DAY
}
