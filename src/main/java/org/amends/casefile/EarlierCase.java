package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.RemedyKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another case of the same customer that came before.
 *
 * @param outcome how it was decided last, once it was
 * @param remedies what they got by that, or are to get
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EarlierCase(
        CaseReference reference,
        String title,
        Instant receivedAt,
        CaseStatus status,
        Optional<Outcome> outcome,
        List<Given> remedies) {

    /** @param done whether it was carried out */
    @TemplateData
    @Schema(name = "EarlierRemedy")
    public record Given(RemedyKind kind, boolean done) {}
}
