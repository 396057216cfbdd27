package org.amends.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.amends.guard.LetterKind;
import org.amends.platform.input.LanguageCode;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to the customer that can also be the written summary of what was promised in words. */
@Schema(name = "Message")
public record MessageInput(
        @NotNull @LanguageCode String language,

        @Schema(description = "Everything you write, greeting and signature included") @NotNull @Words(max = 20_000)
        String text,

        @Schema(description = "What happens next and by when; every message says it")
        Optional<@Valid NextStepInput> nextStep,

        @Schema(
                description =
                        "The numbers of the spoken promises that this letter writes down. Refused when one that is not in writing"
                                + " yet is missing")
        Optional<@Size(max = 100) Set<@NotNull @Min(1) @Max(100_000) Integer>> summarises,

        @Schema(
                description =
                        "Why it goes out although the checks warn of what stands in it; required for some warnings")
        Optional<@Words(max = 1_000) String> because,

        @Schema(
                description =
                        "Send it although checks refuse it: for whom the rules of the case give that right, with the reason in"
                                + " “because”; what is untrue, unlawful or not known stays refused")
        Optional<Boolean> override) {

    public LetterDraft draft() {
        return new LetterInput(language, text, nextStep, because, override).draft(LetterKind.PROGRESS);
    }

    public Set<Integer> summarised() {
        return summarises.orElse(Set.of());
    }
}
