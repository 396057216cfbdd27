package org.amends.channel;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact and what came of it, as people and telephone systems write them. */
final class ContactForm {

    private ContactForm() {}

    @Schema(name = "NewContact")
    public record New(
            @Schema(description = "MISSED_CALL, BOUNCE for a letter that came back, MESSAGE for words that were left")
            @NotNull
            ContactKind kind,

            @Schema(description = "The number or address from which it came, or that a letter did not reach")
            @NotNull
            @Words(max = 254)
            String from,

            @Schema(description = "When it happened; now when absent. The same call reported twice is one contact")
            Optional<Instant> at,

            @Schema(description = "Their name, if it is known")
            Optional<@Words(max = 200, oneLine = true) String> name,

            @Schema(description = "What was said or is known")
            Optional<@Words(max = 2_000) String> note,

            @Schema(description = "The case that it is about, if it is about one")
            Optional<@Words(max = 40) String> caseReference) {}

    @Schema(name = "Handling")
    public record Handling(
            @Schema(description = "REACHED and LED_TO_CASE end the contact; MESSAGE_LEFT is an attempt") @NotNull
            How how,

            @Schema(description = "What was said") @NotNull @Words(max = 2_000)
            String said,

            @Schema(description = "The case that it led to; with LED_TO_CASE only")
            Optional<@Words(max = 40) String> reference) {}
}
