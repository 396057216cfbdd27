package org.amends.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.guard.Severity;
import org.amends.guard.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dry run of a letter tells. */
@Schema(name = "LetterCheck")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DryRunView(
        @Schema(description = "Whether sending exactly this letter would get past the checks")
        boolean sendable,

        List<FindingView> findings,

        @Schema(description = "The letter as the customer will read it")
        String letter,

        @Schema(description = "Send this back with exactly this letter, where its kind asks for it")
        String preview,

        @Schema(description = "Every token that this letter may use, with what it says")
        Map<String, String> tokens,

        @Schema(
                description =
                        "Of an acknowledgement: the day by which the decision would be due, the only honest final date")
        Optional<LocalDate> finalDate) {

    @Schema(name = "LetterFinding")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FindingView(
            @Schema(examples = "ACK-15") String check,
            Severity severity,
            @Schema(examples = "ack-15.vague") String code,

            @Schema(description = "What is wrong, and how to put it right")
            String detail,

            @Schema(description = "The letter's text, or a part below it", examples = "text")
            String field,

            @Schema(description = "Where in that text, in UTF-16 code units")
            Optional<Span> span,

            @Schema(description = "Whether the letter goes out with it only when its sender says why, in “because”")
            boolean asksWhy,

            @Schema(description = "The version of the list of phrases that found it", examples = "en-1")
            Optional<String> list,

            @Schema(description = "What could stand there instead, with tokens", examples = "by {due:next}")
            Optional<String> better) {}
}
