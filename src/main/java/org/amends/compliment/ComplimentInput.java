package org.amends.compliment;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.amends.lifecycle.Channel;
import org.amends.platform.input.EmailAddress;
import org.amends.platform.input.LanguageCode;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Thanks as they come in. */
@Schema(name = "NewCompliment")
public record ComplimentInput(
        @Schema(
                description = "The customer's own words. Kept verbatim, never edited.",
                examples = "The young man at the counter stayed with me until it worked.")
        @NotNull
        @Words(max = 20_000)
        String words,

        @Schema(description = "Whom or what it is about, in their words")
        Optional<@Words(max = 200, oneLine = true) String> about,

        @Schema(description = "Who says it; nobody has to") Optional<@Words(max = 200, oneLine = true) String> name,

        @Schema(examples = "anna@example.org") Optional<@EmailAddress String> email,

        @Schema(description = "The language in which they wrote", examples = "en") @NotNull @LanguageCode
        String language,

        @Schema(description = "The way it came in; API when absent")
        Optional<Channel> channel) {

    NewCompliment compliment() {
        return new NewCompliment(words, about, name, email, language, channel.orElse(Channel.API));
    }
}
