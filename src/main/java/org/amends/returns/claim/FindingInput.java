package org.amends.returns.claim;

import jakarta.validation.constraints.NotNull;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ClaimFinding")
public record FindingInput(
        @NotNull ClaimFinding finding,

        @Schema(description = "Why", examples = "The maker has no such pump any more: mail of 24 November")
        @NotNull
        @Words(max = 2_000)
        String words) {

    /** @throws Problem 409 for a case that is no claim */
    Command command(LoggedCase file) {
        ClaimDeeds.requireClaim(file);
        return new Command.Note(words.strip());
    }
}
