package org.amends.lifecycle;

import java.util.Optional;
import java.util.UUID;

/**
 * A refusal that waits for a second person, or has one. It is good for one decision.
 *
 * @param confirmedBy empty while nobody else has looked at its proofs
 */
public record ProposedRefusal(RefusalGround ground, UUID proposedBy, Optional<UUID> confirmedBy) {

    boolean isConfirmed() {
        return confirmedBy.isPresent();
    }

    /** What an event leaves of it. */
    static Optional<ProposedRefusal> after(Optional<ProposedRefusal> before, Event event) {
        return switch (event.verb()) {
            case PROPOSE_REFUSAL ->
                event.actorId()
                        .map(proposer -> new ProposedRefusal(
                                ((Fact.RefusalProposed) event.fact()).ground(), proposer, Optional.empty()));
            case CONFIRM_REFUSAL ->
                before.map(proposed -> new ProposedRefusal(proposed.ground(), proposed.proposedBy(), event.actorId()));
            case DECIDE, CONTEST, REOPEN -> Optional.empty();
            default -> before;
        };
    }
}
