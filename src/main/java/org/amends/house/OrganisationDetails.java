package org.amends.house;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;

/**
 * Who the house is. What is empty is not said to customers.
 *
 * @param address for letters by post, line by line
 * @param language one that pages and letters speak: {@code en}, {@code et}, {@code ru} or {@code sk}
 * @param hours when a person answers the telephone
 */
public record OrganisationDetails(
        @NotNull @Size(max = 100) @Pattern(regexp = "\\S(.*\\S)?")
        String name,

        Optional<@Size(max = 500) String> address,
        @NotNull @Pattern(regexp = "en|et|ru|sk") String language,
        Optional<@Size(max = 40) String> phone,
        Optional<@Size(max = 100) String> hours,
        Optional<@Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+") String> email) {

    static OrganisationDetails of(OrganisationConfig config) {
        return new OrganisationDetails(
                config.name(),
                config.address(),
                config.language().getLanguage(),
                config.phone(),
                config.hours(),
                config.email());
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
