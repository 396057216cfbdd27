package org.amends.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened to a case; the case is the sum of its events.
 *
 * @param seq 0 for the filing, then one more each time; the case's version is the seq of its last event
 * @param at UTC, in whole microseconds
 * @param heardIn the seq of the message in which the customer said it, when a colleague did it on their word
 * @param owner who owns the case after this event
 */
public record Event(
        int seq,
        Verb verb,
        Optional<CaseStatus> from,
        CaseStatus to,
        ActorKind actorKind,
        Optional<UUID> actorId,
        Optional<Integer> heardIn,
        Instant at,
        UUID owner,
        Fact fact,
        Effects effects) {

    Event with(Effects more) {
        return new Event(seq, verb, from, to, actorKind, actorId, heardIn, at, owner, fact, more);
    }

    static Optional<UUID> idOf(Actor actor) {
        if (actor instanceof Actor.OnTheirWord word) {
            return Optional.of(word.staff());
        }
        return actor instanceof Actor.Staff staff ? Optional.of(staff.id()) : Optional.empty();
    }

    static Optional<Integer> heardIn(Actor actor) {
        return actor instanceof Actor.OnTheirWord word ? Optional.of(word.heardIn()) : Optional.empty();
    }

    public enum ActorKind {
        CUSTOMER,
        STAFF,
        SYSTEM;

        static ActorKind of(Actor actor) {
            return switch (actor.kind()) {
                case CUSTOMER -> CUSTOMER;
                case SYSTEM -> SYSTEM;
                default -> STAFF;
            };
        }
    }
}
