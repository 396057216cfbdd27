package org.amends.report.comeback;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import org.amends.lifecycle.Outcome;
import org.amends.report.scope.Handled;

/**
 * A case whose customer may have come back after its first decision.
 *
 * @param reopenedAt when they first did not agree, or said that it was not put right
 * @param newCaseAt when they first complained anew
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ComeBackCase(
        String reference,
        String title,
        Instant decidedAt,
        Outcome outcome,
        Handled handled,
        Optional<Instant> reopenedAt,
        Optional<Instant> newCaseAt) {

    static ComeBackCase of(ComeBackReport.Row row) {
        return new ComeBackCase(
                row.reference().text(),
                row.title(),
                row.decidedAt(),
                row.outcome(),
                row.handled(),
                row.reopenedAt(),
                row.newCaseAt());
    }
}
