package org.amends.policy.pack;

import java.time.Instant;
import java.util.Optional;

/**
 * A rung of a ladder as an instant.
 *
 * @param level counted from 0 in the order of time
 * @param acceptBy when the next rung is called if nobody has accepted this one; a warning needs no acceptance
 */
public record LadderInstant(int level, Kind kind, Role to, Instant at, Optional<Instant> acceptBy) {

    /** Before it is due, or from then on. */
    public enum Kind {
        WARN,
        CALL
    }
}
