package org.amends.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened to a case; the case is the sum of its events.
 *
 * @param seq 0 for the filing, then one more each time; the case's version is the seq of its last event
 * @param at UTC, in whole microseconds
 * @param owner who owns the case after this event
 */
public record Event(
        int seq,
        Verb verb,
        Optional<CaseStatus> from,
        CaseStatus to,
        ActorKind actorKind,
        Optional<UUID> actorId,
        Instant at,
        UUID owner,
        Fact fact,
        Effects effects) {

    Event with(Effects more) {
        return new Event(seq, verb, from, to, actorKind, actorId, at, owner, fact, more);
    }

    static Optional<UUID> idOf(Actor actor) {
        return actor instanceof Actor.Staff staff ? Optional.of(staff.id()) : Optional.empty();
    }

    public enum ActorKind {
        CUSTOMER,
        STAFF,
        SYSTEM;

        static ActorKind of(Actor actor) {
            return actor instanceof Actor.Staff ? STAFF : actor instanceof Actor.Customer ? CUSTOMER : SYSTEM;
        }
    }
}
