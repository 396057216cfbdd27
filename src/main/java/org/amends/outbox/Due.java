package org.amends.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that has to reach an endpoint, leased to whoever sends it now.
 *
 * @param subject whose event it is: a case, a movement of money or an exchange
 * @param attempts this one included
 */
record Due(
        long position,
        UUID endpoint,
        UUID caseId,
        UUID subject,
        int seq,
        EventType type,
        Instant happenedAt,
        int attempts) {

    /** The same at every attempt, to every endpoint, and after a replay: by this a receiver knows that it has it already. */
    String messageId() {
        return "%s_%s_%d".formatted(type.subject().word(), subject, seq);
    }
}
