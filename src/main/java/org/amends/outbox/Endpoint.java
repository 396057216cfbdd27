package org.amends.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where events go. Its secrets are not here.
 *
 * @param goneAt when it said that it wants no more, and was switched off
 * @param formerSecretUntil until when the secret before the newest one signs as well
 * @param waiting messages that are on their way
 * @param dead messages that were given up
 */
record Endpoint(
        UUID id,
        int version,
        Terms terms,
        Optional<Instant> goneAt,
        Optional<Instant> formerSecretUntil,
        UUID createdBy,
        Instant createdAt,
        int waiting,
        int dead) {

    /**
     * What an administrator decides about it.
     *
     * @param events that it wants; empty for all
     */
    record Terms(String url, String description, Optional<List<EventType>> events, boolean enabled) {

        Protocol protocol() {
            return Protocol.of(url);
        }

        Optional<List<String>> codes() {
            return events.map(some -> some.stream().map(EventType::code).toList());
        }
    }
}
