package org.amends.outbox;

import java.time.Instant;
import java.util.Map;

/**
 * What is sent: signed to the byte.
 *
 * @param id by which a receiver knows that it has it already
 */
record Message(String id, byte[] payload) {

    /** @param now of this attempt, which a receiver compares with its own clock */
    Map<String, String> headers(Receiver receiver, Instant now) {
        long timestamp = now.getEpochSecond();
        return Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Amends",
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(timestamp),
                "webhook-signature",
                receiver.signatures(id, timestamp, payload));
    }
}
