package org.amends.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist;

/**
 * That somebody was handed what is on file about them.
 *
 * @param reference the case by whose contact they were known
 * @param cases everything that was in the file
 */
record Disclosure(UUID id, CaseReference reference, List<CaseReference> cases, UUID by, String reason, Instant at) {

    Worklist.Position position() {
        return new Worklist.Position(at, id);
    }
}
