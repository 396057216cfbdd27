package org.amends.crash;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Other processes can only be watched. */
final class Waiting {

    private static final Duration PACE = Duration.ofMillis(50);

    private Waiting() {}

    /** @throws IllegalStateException when it has not come true in time */
    static void until(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited " + limit.toSeconds() + " s in vain: " + what);
            }
            pause(PACE);
        }
    }

    static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
