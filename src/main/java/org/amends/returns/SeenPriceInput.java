package org.amends.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SeenPrice")
public record SeenPriceInput(
        @Schema(description = "The line of the case's order", examples = "1") @NotNull @Words(max = 200)
        String line,

        @Schema(description = "What one unit costs, tax included") @NotNull @Valid
        Amount amount,

        @Schema(description = "When it was to be had for that") @NotNull @PastOrPresent
        Instant seenAt,

        @Schema(
                description = "Where that stands: the shop's own records, a page, a photograph",
                examples = "Price list of 25 November, kettles, page 2")
        @NotNull
        @Words(max = 2_000)
        String evidence) {

    @Schema(name = "SeenPriceAmount")
    public record Amount(
            @Schema(description = "In units of the currency's smallest coin", examples = "3500") @PositiveOrZero
            long minor,

            @Schema(description = "ISO 4217, the order's", examples = "EUR") @NotNull
            String currency) {}
}
