package org.amends.channel;

/** What came of an attempt to reach them. */
public enum How {
    REACHED,
    /** Counts as an attempt and ends nothing: nobody has spoken with them yet. */
    MESSAGE_LEFT,
    LED_TO_CASE;

    boolean ends() {
        return this != MESSAGE_LEFT;
    }
}
