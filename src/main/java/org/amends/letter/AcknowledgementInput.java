package org.amends.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.guard.LetterKind;
import org.amends.guard.RestatedPoint;
import org.amends.lifecycle.Command;
import org.amends.platform.input.LanguageCode;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An acknowledgement: what was understood, what happens next and by when. */
@Schema(name = "Acknowledgement")
public record AcknowledgementInput(
        @NotNull @LanguageCode String language,

        @Schema(description = "Everything you write, greeting and signature included") @NotNull @Words(max = 20_000)
        String text,

        @Schema(description = "The customer's points, read back in your words") @Nullable @Size(max = 20)
        List<@NotNull @Valid RestatedInput> points,

        Optional<@Valid IntendedStep> nextStep,

        @Schema(description = "The date by which the letter says that the decision falls", examples = "2026-12-08")
        Optional<LocalDate> finalDate,

        @Schema(description = "What is done about the matter; an apology needs at least one") @Nullable @Size(max = 20)
        List<@NotNull @Valid DeedInput> deeds,

        @Schema(description = "What the dry run returned for exactly this letter: a person has read the preview")
        Optional<@Size(max = 64) String> preview,

        @Schema(
                description =
                        "Why it goes out although the checks warn of what stands in it; required for some warnings")
        Optional<@Words(max = 1_000) String> because,

        @Schema(
                description =
                        "Send it although checks refuse it: for whom the rules of the case give that right, with the reason in"
                                + " “because”; what is untrue, unlawful or not known stays refused")
        Optional<Boolean> override) {

    @Schema(name = "RestatedPoint")
    public record RestatedInput(
            @Schema(description = "The point's number, from 1")
            int number,

            @NotNull @Words(max = 2_000) String words) {}

    /** As far as it is written: that something is missing is for the check of the letter to say, with all else that it finds. */
    @Schema(name = "IntendedStep")
    public record IntendedStep(
            @Schema(
                    description = "What we do next; the owner does it",
                    examples = "We ask the bank for the two entries")
            Optional<@Words(max = 1_000) String> what,

            @Schema(description = "By when", examples = "2026-11-30T15:00:00Z") @NotNull
            Instant by) {}

    @Schema(name = "Deed")
    public record DeedInput(
            @NotNull @Words(max = 1_000) String what,
            @NotNull @Words(max = 200) String owner,
            @NotNull Instant by) {}

    public LetterDraft draft() {
        List<RestatedPoint> read = restated().stream()
                .map(point -> new RestatedPoint(point.number(), point.words()))
                .toList();
        List<Part> parts = new ArrayList<>();
        if (!read.isEmpty()) {
            parts.add(new Part.Restated(read));
        }
        nextStep.ifPresent(step -> parts.add(new Part.NextStep(step.what().orElse(""), step.by())));
        deedsOrNone().forEach(deed -> parts.add(new Part.Deed(deed.what(), deed.owner(), deed.by())));
        finalDate.ifPresent(date -> parts.add(new Part.FinalDate(date)));
        return new LetterDraft(
                LetterKind.ACKNOWLEDGEMENT, language, text, parts, because, override.orElse(false), preview);
    }

    public List<Command.ReadPoint> pointsRead() {
        return restated().stream()
                .map(point -> new Command.ReadPoint(point.number(), point.words()))
                .toList();
    }

    private List<RestatedInput> restated() {
        return points == null ? List.of() : points;
    }

    private List<DeedInput> deedsOrNone() {
        return deeds == null ? List.of() : deeds;
    }
}
