package org.amends.returns.unreferenced;

import jakarta.validation.constraints.NotNull;
import org.amends.lifecycle.Command;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FoundPurchase")
public record PurchaseFindingInput(
        @Schema(description = "What was found", examples = "STATEMENT") @NotNull
        PurchaseFinding finding,

        @Schema(
                description = "What it shows, or where it was looked for; never a whole number of a card",
                examples = "Bank statement of 3 November: 45.90 EUR to our shop")
        @NotNull
        @Words(max = 2_000)
        String words) {

    public Command command() {
        return new Command.Note(words.strip());
    }
}
