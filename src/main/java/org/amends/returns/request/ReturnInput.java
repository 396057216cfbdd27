package org.amends.returns.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.Contact;
import org.amends.identity.Secret;
import org.amends.letter.AccessNeeds;
import org.amends.letter.ContactPreferences;
import org.amends.letter.FormOfAddress;
import org.amends.letter.ZoneChoice;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.RemedyKind;
import org.amends.platform.input.EmailAddress;
import org.amends.platform.input.LanguageCode;
import org.amends.platform.input.Phone;
import org.amends.platform.input.TimeZoneName;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.amends.returns.UnitsInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request about goods as a customer's program hands it over. It names no money, no receipt of goods and no status. */
@Schema(name = "ReturnRequest")
public record ReturnInput(
        @Schema(description = "Why") @NotNull ReturnReason reason,

        @Schema(description = "Of a look-up of the order", examples = "aml_0mNq7Jt3xqkVwYp2sR8dHc")
        Optional<@Pattern(regexp = "aml_[A-Za-z0-9_-]{22}") String> ticket,

        @Schema(description = "The number that the customer knows the order by", examples = "1007")
        Optional<@Words(max = 150) String> order,

        @Schema(description = "Which goods, in the customer's words, one to a line; absent for the whole order")
        Optional<@Words(max = 5_000) String> goods,

        @Schema(description = "The same by lines of the order; absent for the whole order") @Nullable @Size(max = 1_000)
        List<@Valid @NotNull UnitsInput> units,

        @Schema(description = "What happened, in the customer's words")
        Optional<@Words(max = 10_000) String> story,

        @Schema(description = "What would put it right; absent when they don't know yet")
        Optional<RemedyKind> wish,

        @Schema(description = "For an EXCHANGE, and only then: which size or article, in the customer's words")
        Optional<@Words(max = 1_000) String> instead,

        @Schema(description = "The day on which a fault showed")
        Optional<@PastOrPresent LocalDate> faultShowedOn,

        @Schema(description = "For a lower price: what it costs now, and where that was seen")
        Optional<@Words(max = 1_000) String> seenPrice,

        @Schema(description = "The name as the customer writes it", examples = "Anna Tamm")
        @NotNull
        @Words(max = 200, oneLine = true)
        String name,

        @Schema(description = "Where the receipt goes", examples = "anna@example.org")
        Optional<@EmailAddress String> email,

        @Schema(examples = "+372 5555 0100") Optional<@Phone String> phone,

        @Schema(description = "The language in which they are answered", examples = "en") @NotNull @LanguageCode
        String language,

        @Schema(description = "How they want to be spoken to; as the rules of the case say when absent")
        Optional<FormOfAddress> formOfAddress,

        @Schema(description = "What they need so that they can read, hear or reach us, in their words")
        Optional<@Words(max = AccessNeeds.LONGEST) String> accessNeeds,

        @Schema(
                description =
                        "The time zone in which they read times, by its name in the IANA list; the house's own when absent",
                examples = "Pacific/Auckland")
        Optional<@TimeZoneName String> timeZone) {

    /** @throws Problem 400 for a wish that does not go with the reason, or an exchange that does not say for what */
    ReturnRequest request(ZoneId zone) {
        wish.filter(wanted -> !reason.wishes().contains(wanted)).ifPresent(wanted -> {
            throw Problem.invalid("wish", "wish-unfit", "For this reason one can wish for: " + reason.wishes() + ".");
        });
        if (wish.equals(Optional.of(RemedyKind.EXCHANGE)) != instead.isPresent()) {
            throw Problem.invalid(
                    "instead",
                    "exchange-instead",
                    "Say which size or article they want for an EXCHANGE, and only then.");
        }
        return new ReturnRequest(
                reason,
                new Contact(name.strip(), email, phone, Optional.empty(), language),
                new ContactPreferences(formOfAddress, accessNeeds, timeZone.map(ZoneChoice::named)),
                ticket.map(Secret::new),
                order.map(String::strip),
                goods,
                units == null
                        ? List.of()
                        : units.stream().map(UnitsInput::units).toList(),
                story,
                wish,
                instead,
                faultShowedOn.map(day -> day.atStartOfDay(zone).toInstant()),
                seenPrice,
                Channel.API);
    }
}
