package org.amends.intake;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.amends.casefile.Contact;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who files and how to reach them. */
@Schema(name = "Contact")
public record ContactInput(
        @Schema(description = "The name as the customer writes it", examples = "Anna Tamm") @NotNull @Words(max = 200)
        String name,

        @Schema(examples = "anna@example.org") Optional<@Email @Size(max = 254) String> email,

        @Schema(examples = "+372 5555 0100")
        Optional<
                        @Pattern(
                                regexp = "\\+?[0-9 ()./-]{5,30}",
                                message = "Write a phone number with digits, spaces and an optional +.")
                        String>
                phone,

        @Schema(description = "Postal address") Optional<@Words(max = 500) String> address,

        @Schema(description = "The language in which they want to be answered", examples = "en")
        @NotNull
        @Pattern(regexp = "en|et|ru|sk", message = "The language is one of en, et, ru and sk.")
        String language) {

    Contact contact() {
        return new Contact(name.strip(), email, phone, address, language);
    }
}
