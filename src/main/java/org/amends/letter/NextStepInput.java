package org.amends.letter;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens next and by when; the owner does it. */
@Schema(name = "NextStep")
public record NextStepInput(
        @Schema(description = "What we do next", examples = "We ask the bank for the two entries")
        @NotNull
        @Words(max = 1_000)
        String what,

        @Schema(description = "By when", examples = "2026-11-30T15:00:00Z") @NotNull
        Instant by) {}
