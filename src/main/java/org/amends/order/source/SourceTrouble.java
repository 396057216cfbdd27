package org.amends.order.source;

import java.time.Duration;
import java.util.Optional;
import org.amends.platform.connector.Connector;

/** A shop does not answer, or not as it should. It is asked again later. */
public final class SourceTrouble extends RuntimeException {

    private final Connector.Trouble kind;
    private final String what;
    private final transient Optional<Duration> retryAfter;

    /** @param what for the operator: never what the shop wrote, nor a secret */
    public SourceTrouble(Connector.Trouble kind, String what) {
        this(kind, what, Optional.empty());
    }

    /** @param retryAfter for how long the shop wants to be left in peace */
    public SourceTrouble(Connector.Trouble kind, String what, Optional<Duration> retryAfter) {
        super(what);
        this.kind = kind;
        this.what = what;
        this.retryAfter = retryAfter;
    }

    public Connector.Trouble kind() {
        return kind;
    }

    public String what() {
        return what;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
