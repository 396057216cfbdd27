package org.amends.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist;

/**
 * That nothing of a case may be erased, because somebody may ask for it.
 *
 * @param reviewOn when somebody has to look whether it is still needed; it stands until it is lifted
 * @param lifted empty while it stands
 */
record LegalHold(
        UUID id,
        CaseReference reference,
        UUID by,
        String reason,
        LocalDate reviewOn,
        Instant at,
        Optional<Lifting> lifted) {

    /** Its end. */
    record Lifting(UUID by, String reason, Instant at) {}

    boolean stands() {
        return lifted.isEmpty();
    }

    Worklist.Position position() {
        return new Worklist.Position(at, id);
    }
}
