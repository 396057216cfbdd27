package org.amends.template;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as somebody wants it. */
@Schema(name = "LetterTemplateInput")
public record TemplateInput(
        @Schema(
                description =
                        "With {name} and {owner}, and {reference} if you like; absent to go back to what comes with Amends",
                examples = "Dear {name},\n\n\n\nKind regards\n{owner}")
        Optional<@Words(max = TemplateInput.LONGEST) String> text,

        @Schema(description = "The version that you read", examples = "0") @NotNull @Min(0)
        Integer version) {

    static final int LONGEST = 5_000;
}
