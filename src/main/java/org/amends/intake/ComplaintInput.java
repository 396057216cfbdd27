package org.amends.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.NewCase;
import org.amends.letter.AccessNeeds;
import org.amends.letter.ContactPreferences;
import org.amends.letter.FormOfAddress;
import org.amends.letter.ZoneChoice;
import org.amends.lifecycle.Channel;
import org.amends.platform.input.TimeZoneName;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint as it comes in. */
@Schema(name = "Complaint")
public record ComplaintInput(
        @Schema(
                description = "The customer's own words. Kept verbatim, never edited.",
                examples = "I was charged twice for one order and nobody answers the phone.")
        @NotNull
        @Words(max = 20_000)
        String words,

        @Schema(description = "What the customer raised, one by one; each will get an answer") @Nullable @Size(max = 20)
        List<@NotNull @Words(max = 1_000) String> points,

        @Schema(description = "A few words for lists; the beginning of the customer's words when absent")
        Optional<@Words(max = 200) String> title,

        @Schema(description = "What would put it right, in the customer's words; absent means not stated")
        Optional<@Words(max = 2_000) String> wantedOutcome,

        @Schema(description = "How it affected them") Optional<@Words(max = 2_000) String> impact,

        @Schema(description = "The way it came in; API when absent")
        Optional<Channel> channel,

        @NotNull @Valid ContactInput contact,

        @Schema(description = "The team that takes it in; the first team when absent")
        Optional<UUID> team,

        @Schema(
                description =
                        "How they want to be spoken to: FORMAL is “teie”, “вы”, “vy”; FAMILIAR is “sina”, “ты”, “ty”."
                                + " As the rules of the case say when absent; English knows no difference")
        Optional<FormOfAddress> formOfAddress,

        @Schema(
                description = "What they need so that they can read, hear or reach us, in their words",
                examples = "Please no calls, I hear badly")
        Optional<@Words(max = AccessNeeds.LONGEST) String> accessNeeds,

        @Schema(
                description =
                        "The time zone in which they read times, by its name in the IANA list; the house's own when absent",
                examples = "Pacific/Auckland")
        Optional<@TimeZoneName String> timeZone) {

    ContactPreferences preferences() {
        return new ContactPreferences(formOfAddress, accessNeeds, timeZone.map(ZoneChoice::named));
    }

    NewCase newCase() {
        return new NewCase(
                words,
                points == null ? List.of() : points,
                title,
                wantedOutcome,
                impact,
                channel.orElse(Channel.API),
                contact.contact(),
                team);
    }
}
