package org.amends.order.source;

import java.time.Duration;
import java.util.Optional;

/** A shop does not answer, or not as it should. It is asked again later. */
public final class SourceTrouble extends RuntimeException {

    private final String what;
    private final transient Optional<Duration> retryAfter;

    /** @param what for the operator: never what the shop wrote, nor a secret */
    public SourceTrouble(String what) {
        this(what, Optional.empty());
    }

    /** @param retryAfter for how long the shop wants to be left in peace */
    public SourceTrouble(String what, Optional<Duration> retryAfter) {
        super(what);
        this.what = what;
        this.retryAfter = retryAfter;
    }

    public String what() {
        return what;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
