package org.amends.publicity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.intake.ContactInput;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review or a post that becomes a case. */
@Schema(name = "PostingToFile")
public record PostingCaseInput(
        @NotNull Posting.Kind kind,

        @Schema(
                description = "Where it stands, http or https. Kept to be shown; never called.",
                examples = "https://reviews.example.org/shops/17/reviews/4711")
        @NotNull
        @Words(max = PostedLink.LONGEST, oneLine = true)
        String link,

        @Schema(description = "When you saw it as it is noted here; not ahead of now") @NotNull
        Instant capturedAt,

        @Schema(description = "What it says, to the letter: the customer's own words of the case")
        @NotNull
        @Words(max = 20_000)
        String words,

        @Schema(description = "Who wrote it, by the name under it, and whatever else is known of how to reach them")
        @NotNull
        @Valid
        ContactInput contact,

        @Schema(description = "The team that takes it in; the first team when absent")
        Optional<UUID> team) {}
