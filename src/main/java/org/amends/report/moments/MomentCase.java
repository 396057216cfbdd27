package org.amends.report.moments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.amends.casefile.Worklist;
import org.amends.report.scope.Handled;
import org.amends.report.scope.Passage.MomentOfTruth;
import org.amends.report.scope.Passage.Reaction;

/**
 * One moment of one case.
 *
 * @param at when it was done or missed
 * @param then what the customer did first within seven days
 */
public record MomentCase(
        @JsonIgnore UUID caseId,
        String reference,
        String title,
        MomentOfTruth moment,
        Handled handled,
        Instant at,
        Reaction then) {

    Worklist.Position position() {
        return new Worklist.Position(at, caseId);
    }
}
