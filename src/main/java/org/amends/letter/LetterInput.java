package org.amends.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.amends.platform.input.LanguageCode;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to the customer. */
@Schema(name = "Letter")
public record LetterInput(
        @NotNull @LanguageCode String language,

        @Schema(description = "Everything you write, greeting and signature included") @NotNull @Words(max = 20_000)
        String text,

        @Schema(description = "What happens next and by when; every message says it")
        Optional<@Valid NextStepInput> nextStep) {}
