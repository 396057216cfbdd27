package org.amends.publicity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review or a post about a case that there is already. */
@Schema(name = "NewPosting")
public record PostingInput(
        @NotNull Posting.Kind kind,

        @Schema(
                description = "Where it stands, http or https. Kept to be shown; never called.",
                examples = "https://reviews.example.org/shops/17/reviews/4711")
        @NotNull
        @Words(max = PostedLink.LONGEST, oneLine = true)
        String link,

        @Schema(description = "When you saw it as it is noted here; not ahead of now") @NotNull
        Instant capturedAt,

        @Schema(description = "What it said, to the letter") Optional<@Words(max = 20_000) String> words) {}
