package org.amends.remedy.refund;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What colleagues send to have money go out. */
public final class RefundInput {

    private RefundInput() {}

    @Schema(name = "RefundProposal")
    public record Proposed(
            @Schema(
                    description =
                            "In units of the smallest coin of the remedy's currency; without it, all that the remedy"
                                    + " still owes",
                    examples = "18900")
            Optional<@Positive Long> minor,

            @Schema(description = "Of which order it gives something back, when it is about one")
            Optional<@Valid OfOrder> order,

            @Schema(description = "Whether a colleague pays it by hand although a provider could", examples = "false")
            Optional<Boolean> byHand) {}

    @Schema(name = "RefundedOrder")
    public record OfOrder(
            @Schema(description = "The shop or till", examples = "webshop") @NotNull @Words(max = 100)
            String source,

            @Schema(description = "The number that the shop and the customer know it by", examples = "10023")
            @NotNull
            @Words(max = 200)
            String externalId,

            @Schema(
                    description =
                            "The payment that it goes back over; without it all that the order was paid with, each for"
                                    + " its part of what is left, and by hand what fits over none",
                    examples = "pi_3MtwBwLkdIwHu7ix28a3tqPa")
            Optional<@Words(max = 200) String> payment,

            @Schema(description = "Shares of lines; with delivery they are the whole amount, or there are none")
            @NotNull
            @Size(max = 500)
            List<@NotNull @Valid LineShare> lines,

            @Schema(description = "What of it is delivery", examples = "499")
            Optional<@PositiveOrZero Long> delivery) {}

    @Schema(name = "RefundedLine")
    public record LineShare(
            @Schema(examples = "1") @NotNull @Words(max = 200)
            String line,

            @Schema(description = "In units of the currency's smallest coin", examples = "18401") @Positive
            long minor) {}

    @Schema(name = "RefundPayout")
    public record Payout(
            @Schema(
                    description = "What shows that it was paid; the customer reads it",
                    examples = "Bank transfer 2026-11-30, reference 77120934")
            @NotNull
            @Words(max = 500)
            String proof) {}

    /** What somebody found out. */
    public enum Found {
        WENT_OUT,
        DID_NOT_GO_OUT
    }

    @Schema(name = "RefundFinding")
    public record Finding(
            @NotNull Found found,

            @Schema(
                    description = "How they know; when it went out, the customer reads it",
                    examples = "Bank statement of 2026-11-28: nothing was booked")
            @NotNull
            @Words(max = 500)
            String proof) {}

    /** Nothing to say but the deed itself. */
    @Schema(name = "RefundDeed")
    public record Deed() {}
}
