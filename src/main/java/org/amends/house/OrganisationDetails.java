package org.amends.house;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.platform.input.EmailAddress;
import org.amends.platform.input.LanguageCode;
import org.amends.platform.input.Words;

/**
 * Who the house is. What is empty is not said to customers.
 *
 * @param address for letters by post, line by line
 * @param language one that pages and letters speak: {@code en}, {@code et}, {@code ru} or {@code sk}
 * @param languages those that customers are offered beside that of the house, which comes first
 * @param hours when a person answers the telephone
 */
public record OrganisationDetails(
        @NotNull @Words(max = 100) String name,
        Optional<@Words(max = 500) String> address,
        @NotNull @LanguageCode String language,
        @NotNull List<@NotNull @LanguageCode String> languages,
        Optional<@Words(max = 40) String> phone,
        Optional<@Words(max = 100) String> hours,
        Optional<@EmailAddress String> email) {

    static OrganisationDetails of(OrganisationConfig config) {
        return new OrganisationDetails(
                config.name(),
                config.address(),
                config.language().getLanguage(),
                config.languages(),
                config.phone(),
                config.hours(),
                config.email());
    }

    /** The languages of customers' pages, that of the house first, each once. */
    public List<String> offered() {
        return Stream.concat(Stream.of(language), languages.stream()).distinct().toList();
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
