package org.amends.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.guard.LetterKind;
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
        Optional<@Valid NextStepInput> nextStep,

        @Schema(
                description =
                        "Why it goes out although the checks warn of what stands in it; required for some warnings")
        Optional<@Words(max = 1_000) String> because,

        @Schema(
                description =
                        "Send it although checks refuse it: for whom the rules of the case give that right, with the reason in"
                                + " “because”; what is untrue, unlawful or not known stays refused")
        Optional<Boolean> override) {

    /** @param before what stands before the next step, {@code after} what stands behind it */
    public LetterDraft draft(LetterKind kind, List<Part> before, List<Part> after) {
        Stream<Part> next = nextStep.stream().map(step -> new Part.NextStep(step.what(), step.by()));
        List<Part> parts = Stream.of(before.stream(), next, after.stream())
                .flatMap(some -> some)
                .toList();
        return new LetterDraft(kind, language, text, parts, because, override.orElse(false), Optional.empty());
    }

    /** Nothing but its text and the next step. */
    public LetterDraft draft(LetterKind kind) {
        return draft(kind, List.of(), List.of());
    }
}
