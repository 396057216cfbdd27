package org.amends.returns.claim;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.RemedyKind;
import org.amends.returns.law.ClaimRemedy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a claim stands by law, for whoever decides it. */
@TemplateData
@Schema(name = "Claim")
public record ToldClaim(
        @Schema(description = "What the customer chose, by their newest word; absent while they have not")
        Optional<RemedyKind> chosen,

        @Schema(description = "What was found to stand in the way of a remedy, or to open another one")
        List<ClaimFinding> findings,

        List<Line> lines) {

    public ToldClaim {
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
    }

    @TemplateData
    @Schema(name = "ClaimLine")
    public record Line(
            @Schema(description = "Of the case's order", examples = "1")
            String line,

            String title,

            @Schema(
                    description = "Repairs and replacements that were carried out, in all cases about it",
                    examples = "1")
            int attempts,

            @Schema(
                    description =
                            "A fault that shows before is taken to have been there from the start; absent while nobody knows when the goods came")
            Optional<Instant> presumedUntil,

            @Schema(
                    description =
                            "The first moment at which a fault that shows is no longer the seller's; absent where no end is known")
            Optional<Instant> ends,

            @Schema(description = "Whether it is twelve months longer because of a repair")
            boolean extended,

            @Schema(
                    description =
                            "United Kingdom: the first moment that is too late to reject the goods at once; absent elsewhere, and while the clock stands")
            Optional<Instant> rejectUntil,

            @Schema(description = "Whether that clock stands, because the customer waits for repair or replacement")
            boolean rejectStands,

            @Schema(description = "What the law gives by now; the shop may give more")
            List<Open> open,

            @Schema(description = "The way to these dates, a sentence each")
            List<String> why) {

        public Line {
            open = List.copyOf(open);
            why = List.copyOf(why);
        }
    }

    @TemplateData
    @Schema(name = "OpenRemedy")
    public record Open(ClaimRemedy remedy, String text) {}
}
