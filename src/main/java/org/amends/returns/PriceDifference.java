package org.amends.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer paid too much for one line, measured by the lower price that somebody found. */
@Schema(name = "PriceDifference")
public record PriceDifference(
        String line,
        String title,

        @Schema(description = "Units that are with the customer and that the case is about")
        int units,

        @Schema(description = "What was paid for them") Money paid,

        @Schema(description = "Absent while nobody has found a lower price")
        Optional<Found> found) {

    /**
     * @param before what was given back earlier because the price fell
     */
    @Schema(name = "FoundPrice")
    public record Found(
            @Schema(description = "For one unit") Money unit,
            Instant seenAt,
            String evidence,
            Money before,

            @Schema(
                    description =
                            "What is given back: the difference for all units; nothing where the promise does not hold")
            Money difference,

            @Schema(description = "Whether the shop's promise holds")
            boolean promised,

            @Schema(description = "What it is decided by") List<String> reasons) {}
}
