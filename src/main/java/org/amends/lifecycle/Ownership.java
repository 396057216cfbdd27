package org.amends.lifecycle;

import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.CaseState.HandoverOffer;

/** Who answers for a case, whom it is offered to, and how often it has changed hands. */
final class Ownership {

    private UUID owner;
    private int lastHandover;
    private int changes;
    private Optional<HandoverOffer> pending = Optional.empty();

    Ownership(UUID first) {
        owner = first;
    }

    Ownership(Ownership other) {
        owner = other.owner;
        lastHandover = other.lastHandover;
        changes = other.changes;
        pending = other.pending;
    }

    /**
     * An offer is over when somebody answered it, or when the case got another owner or its end meanwhile.
     *
     * @param after what is owed after the event
     */
    void take(Event event, Duties after) {
        if (event.fact() instanceof Fact.HandoverOffered offered) {
            lastHandover = offered.handover();
            pending = Optional.of(new HandoverOffer(lastHandover, owner, offered.to(), after.last()));
        } else if (pending.filter(offer -> after.open(offer.deadline()).isEmpty())
                .isPresent()) {
            pending = Optional.empty();
        }
        if (!owner.equals(event.owner())) {
            changes++;
        }
        owner = event.owner();
    }

    UUID owner() {
        return owner;
    }

    int lastHandover() {
        return lastHandover;
    }

    int changes() {
        return changes;
    }

    Optional<HandoverOffer> pending() {
        return pending;
    }
}
