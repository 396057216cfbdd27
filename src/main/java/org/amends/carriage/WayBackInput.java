package org.amends.carriage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.amends.platform.input.Words;
import org.amends.returns.law.ReturnMethod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about the way back. */
public final class WayBackInput {

    private WayBackInput() {}

    @Schema(name = "ParcelSender")
    public record From(
            @NotNull @Words(max = 200, oneLine = true) String name,

            @Schema(description = "With the number of the house") @NotNull @Words(max = 200)
            String street,

            @NotNull @Words(max = 20) String postcode,
            @NotNull @Words(max = 100) String city,

            @Schema(description = "ISO 3166-1 alpha-2", examples = "EE") @NotNull @Words(min = 2, max = 2)
            String country) {

        Sender sender() {
            return new Sender(
                    name.strip(), street.strip(), postcode.strip(), city.strip(), country.toUpperCase(Locale.ROOT));
        }
    }

    @Schema(name = "WayBackRequest")
    public record Ask(
            @NotNull ReturnMethod method,

            @Schema(description = "Where the parcel comes from, where whoever makes the label has to know")
            Optional<@Valid From> from,

            @Schema(
                    description = "With PICK_UP: the beginning of one of the times that are offered",
                    examples = "2026-12-01T07:00:00Z")
            Optional<Instant> pickUpFrom) {

        /** For a way on which nobody comes to the door. */
        public Ask(ReturnMethod method, Optional<From> from) {
            this(method, from, Optional.empty());
        }
    }

    /** Of a parcel that its sender took to a carrier. */
    @Schema(name = "SentParcel")
    public record Sent(
            @Schema(description = "As its label or receipt says", examples = "RR123456789EE")
            Optional<@Words(max = 80) String> tracking,

            @Schema(description = "What else shows that it was sent")
            Optional<@Words(max = 1_000) String> words) {}

    @Schema(name = "LabelByHand")
    public record MadeLabel(
            @Schema(examples = "RR123456789EE") Optional<@Words(max = 80) String> tracking,

            @Schema(description = "To the carrier's page or file", examples = "https://carrier.example/label/17")
            Optional<@Words(max = 500) String> link,

            @Schema(description = "For the customer: where to bring it, or when it is fetched")
            Optional<@Words(max = 1_000) String> instructions,

            @Schema(description = "After which the carrier refuses it")
            Optional<Instant> validUntil) {

        Label label(Optional<LabelFile> file) {
            return new Label(tracking, link, instructions, file, validUntil);
        }
    }

    @Schema(name = "ParcelSearch")
    public record Inquiry(
            @Schema(description = "What was asked of the carrier, and by which number they know it")
            @NotNull
            @Words(max = 1_000)
            String words) {}
}
