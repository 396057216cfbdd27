package org.amends.returns.withdrawal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amends.casefile.Contact;
import org.amends.letter.AccessNeeds;
import org.amends.letter.ContactPreferences;
import org.amends.letter.FormOfAddress;
import org.amends.letter.ZoneChoice;
import org.amends.lifecycle.Channel;
import org.amends.platform.input.EmailAddress;
import org.amends.platform.input.LanguageCode;
import org.amends.platform.input.TimeZoneName;
import org.amends.platform.input.Words;
import org.amends.returns.UnitsInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consumer's withdrawal as a shop's own page hands it over. */
@Schema(name = "ContractWithdrawal")
public record WithdrawalInput(
        @Schema(description = "The name as the consumer writes it", examples = "Anna Tamm")
        @NotNull
        @Words(max = 200, oneLine = true)
        String name,

        @Schema(description = "The number that the consumer knows the order by", examples = "1007")
        @NotNull
        @Words(max = 150)
        String order,

        @Schema(description = "Where the receipt goes", examples = "anna@example.org") @NotNull @EmailAddress
        String email,

        @Schema(description = "The language in which they are answered", examples = "en") @NotNull @LanguageCode
        String language,

        @Schema(description = "The goods that they withdraw from, in their words; absent for the whole order")
        Optional<@Words(max = 5_000) String> goods,

        @Schema(description = "The same by lines of the order; absent for the whole order") @Nullable @Size(max = 1_000)
        List<@Valid @NotNull UnitsInput> units,

        @Schema(description = "How they want to be spoken to, if the shop knows it; never asked for a withdrawal")
        Optional<FormOfAddress> formOfAddress,

        @Schema(description = "What they need so that they can read, hear or reach us, if the shop knows it")
        Optional<@Words(max = AccessNeeds.LONGEST) String> accessNeeds,

        @Schema(
                description =
                        "The time zone in which they read times, by its name in the IANA list, if the shop knows it",
                examples = "Pacific/Auckland")
        Optional<@TimeZoneName String> timeZone) {

    Notice notice(Statement statement) {
        List<UnitsInput> lines = units == null ? List.of() : units;
        Optional<String> part = goods.or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(written(lines)));
        Contact contact = new Contact(name.strip(), Optional.of(email), Optional.empty(), Optional.empty(), language);
        return new Notice(
                contact,
                new ContactPreferences(formOfAddress, accessNeeds, timeZone.map(ZoneChoice::named)),
                order.strip(),
                part,
                lines.stream().map(UnitsInput::units).toList(),
                statement.of(name, order, part, Locale.forLanguageTag(language)),
                Channel.API);
    }

    private static String written(List<UnitsInput> lines) {
        return String.join(
                "\n",
                lines.stream().map(one -> one.quantity() + " × " + one.line()).toList());
    }
}
