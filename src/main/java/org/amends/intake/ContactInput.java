package org.amends.intake;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.amends.casefile.Contact;
import org.amends.platform.input.EmailAddress;
import org.amends.platform.input.LanguageCode;
import org.amends.platform.input.Phone;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who files and how to reach them. */
@Schema(name = "Contact")
public record ContactInput(
        @Schema(description = "The name as the customer writes it", examples = "Anna Tamm")
        @NotNull
        @Words(max = 200, oneLine = true)
        String name,

        @Schema(examples = "anna@example.org") Optional<@EmailAddress String> email,

        @Schema(examples = "+372 5555 0100") Optional<@Phone String> phone,

        @Schema(description = "Postal address") Optional<@Words(max = 500) String> address,

        @Schema(description = "The language in which they want to be answered", examples = "en") @NotNull @LanguageCode
        String language) {

    public Contact contact() {
        return new Contact(name.strip(), email, phone, address, language);
    }
}
