package org.amends.erasure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist;

/**
 * That the words and the customer of a case were erased.
 *
 * @param by nobody when the time for which cases are kept was over
 */
record Erasure(UUID caseId, CaseReference reference, Optional<UUID> by, String reason, Instant at) {

    Worklist.Position position() {
        return new Worklist.Position(at, caseId);
    }
}
