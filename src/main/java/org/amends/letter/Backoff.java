package org.amends.letter;

import java.time.Duration;

/** How long to leave a relay alone that did not take a mail. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);

    private Backoff() {}

    /** A minute, then twice as long each time, up to four hours. */
    public static Duration after(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, 8));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
