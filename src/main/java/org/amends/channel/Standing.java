package org.amends.channel;

/** How a contact stands. What was missed stays so when it is handled afterwards. */
public enum Standing {
    OPEN,
    LATE,
    KEPT,
    KEPT_LATE;

    static Standing of(boolean handled, boolean missed) {
        if (handled) {
            return missed ? KEPT_LATE : KEPT;
        }
        return missed ? LATE : OPEN;
    }
}
