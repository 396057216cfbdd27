package org.amends.returns.claim;

import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Set;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.RemedyKind;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ClaimChoice")
public record ChoiceInput(
        @Schema(description = "REPAIR, REPLACEMENT, EXCHANGE, REFUND or PRICE_REDUCTION", examples = "REPAIR") @NotNull
        RemedyKind remedy,

        @Schema(
                description = "How and when the customer said so",
                examples = "By telephone today: she would rather have it repaired")
        @NotNull
        @Words(max = 2_000)
        String words) {

    private static final Set<RemedyKind> CAN_BE_CHOSEN = EnumSet.of(
            RemedyKind.REPAIR,
            RemedyKind.REPLACEMENT,
            RemedyKind.EXCHANGE,
            RemedyKind.REFUND,
            RemedyKind.PRICE_REDUCTION);

    /** @throws Problem 400 for what nobody can choose, 409 for a case that is no claim */
    Command command(LoggedCase file) {
        ClaimDeeds.requireClaim(file);
        if (!CAN_BE_CHOSEN.contains(remedy)) {
            throw Problem.invalid("remedy", "claim.no-remedy", "A customer can't choose that for faulty goods.");
        }
        return new Command.Note(words.strip());
    }
}
