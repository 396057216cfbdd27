package org.amends.journey;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * “Something is in my way here.”
 *
 * @param caseId empty on a form that nobody has sent
 * @param by who of the house noted it; empty for a customer
 * @param words what it is, where they said so; empty again once they are erased
 * @param language in which they read the page, of two letters
 */
public record Obstacle(
        UUID id,
        Step step,
        Optional<UUID> caseId,
        Optional<UUID> by,
        Optional<String> words,
        String language,
        Instant at) {

    /** In code points. */
    public static final int LONGEST = 1_000;

    public static UUID newId() {
        return Generators.timeBasedEpochRandomGenerator().generate();
    }
}
