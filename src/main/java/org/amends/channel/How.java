package org.amends.channel;

import java.util.List;

/** What came of an attempt to reach them. */
public enum How {
    REACHED,
    /** Counts as an attempt and ends nothing: nobody has spoken with them yet. */
    MESSAGE_LEFT,
    LED_TO_CASE,
    /** A parcel left the house again, or was kept for nobody. */
    LET_GO;

    private static final List<How> OF_CALLS = List.of(REACHED, MESSAGE_LEFT, LED_TO_CASE);

    boolean ends() {
        return this != MESSAGE_LEFT;
    }

    /** What may be said by hand. Whether a parcel is matched or let go is said where it lies. */
    static List<How> of(ContactKind kind) {
        return kind == ContactKind.PARCEL ? List.of(MESSAGE_LEFT) : OF_CALLS;
    }
}
