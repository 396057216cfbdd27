package org.amends.returns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.amends.lifecycle.Units;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** So many units of a line. */
@Schema(name = "Units")
public record UnitsInput(
        @Schema(description = "The line's id at the shop", examples = "1") @NotNull @Words(max = 150)
        String line,

        @Schema(description = "How many", examples = "2") @Min(1) @Max(1_000_000)
        int quantity) {

    public Units units() {
        return new Units(line, quantity);
    }
}
