package org.amends.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * A message of the customer after their complaint, and what became of it.
 *
 * @param seq the number of the event that wrote it down
 * @param asks whether it has a question in it
 * @param chases whether the customer had to come after us: see {@link Messages}
 * @param deadline by which its answer is owed, or was; empty where no pack limits that
 */
public record CustomerMessage(
        int seq, Instant at, boolean asks, boolean chases, Optional<Integer> deadline, Standing standing) {

    /** What became of a message. */
    public enum Standing {
        WAITS,
        ANSWERED,
        /** Somebody said why it needs no answer. */
        WAIVED,
        /** The case ended before anybody answered. */
        LEFT
    }

    public boolean waits() {
        return standing == Standing.WAITS;
    }

    public boolean isWaived() {
        return standing == Standing.WAIVED;
    }

    CustomerMessage as(Standing now) {
        return new CustomerMessage(seq, at, asks, chases, deadline, now);
    }

    CustomerMessage waitingFor(Optional<Integer> another) {
        return new CustomerMessage(seq, at, asks, chases, another, Standing.WAITS);
    }
}
