package org.amends.time;

/** From when a {@link Limit} counts what arrives outside the opening hours. */
public enum Arrival {
    /** From the very instant. */
    AS_IT_IS,
    /** From the next opening: what arrives on Saturday, or on Friday after closing, has Monday as its day of the start. */
    NEXT_OPENING
}
