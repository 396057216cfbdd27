package org.amends.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people send about exchanges. */
public final class ExchangeInput {

    private ExchangeInput() {}

    @Schema(name = "ExchangeAgreement")
    public record Agreement(
            @Schema(
                    description =
                            "The difference that the customer agrees to pay, in units of the currency's smallest coin",
                    examples = "1400")
            @Positive
            long minor,

            @Schema(
                    description = "For staff: how and when the customer said it",
                    examples = "On the telephone on 27 November: yes, with the difference.")
            Optional<@Words(max = 1_000) String> heard) {}

    @Schema(name = "ExchangeRefusal")
    public record Refusal() {}

    @Schema(name = "SentExchange")
    public record Sent(
            @Schema(examples = "Omniva") @NotNull @Words(max = 100)
            String carrier,

            @Schema(examples = "CE123456789EE") @NotNull @Words(max = 100)
            String tracking) {}

    @Schema(name = "UnavailableExchange")
    public record Unavailable(
            @Schema(
                    description = "Why it can't be had; the customer reads it",
                    examples = "Sold out, and no longer made.")
            @NotNull
            @Words(max = 1_000)
            String reason) {}
}
