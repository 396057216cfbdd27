package org.amends.returns.claim;

import java.util.Optional;
import org.amends.returns.law.ClaimRemedy;
import org.amends.returns.law.RemedyChoice.Refusal;

/** What stands in the way of repair or replacement, or opens and closes what comes after them: a closed list. */
public enum ClaimFinding {
    REPAIR_IMPOSSIBLE,
    REPAIR_DISPROPORTIONATE,
    REPLACEMENT_IMPOSSIBLE,
    REPLACEMENT_DISPROPORTIONATE,
    /** It was not done in a reasonable time, or only with significant inconvenience. */
    LATE,
    /** So serious that the contract may end at once. */
    GRAVE,
    /** So slight that it never ends the contract; the seller has to show that. */
    MINOR;

    /** What the seller does not give because of it. */
    Optional<ClaimRemedy> refused() {
        return switch (this) {
            case REPAIR_IMPOSSIBLE, REPAIR_DISPROPORTIONATE -> Optional.of(ClaimRemedy.REPAIR);
            case REPLACEMENT_IMPOSSIBLE, REPLACEMENT_DISPROPORTIONATE -> Optional.of(ClaimRemedy.REPLACEMENT);
            default -> Optional.empty();
        };
    }

    /** Of what is refused. */
    Refusal ground() {
        return this == REPAIR_IMPOSSIBLE || this == REPLACEMENT_IMPOSSIBLE
                ? Refusal.IMPOSSIBLE
                : Refusal.DISPROPORTIONATE;
    }
}
