package org.amends.outbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook endpoint as administrators write it. */
final class EndpointInput {

    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int MOST_EVENTS = 200;

    private EndpointInput() {}

    @Schema(name = "NewWebhookEndpoint")
    public record New(
            @Schema(
                    description =
                            "Where messages are posted: https, port 443 or 8443, no user name, a host on the internet. Or"
                                    + " kafka: and the name of a topic, where the operator set Kafka up")
            @NotNull
            @Words(max = LONGEST_URL)
            String url,

            @Schema(description = "What it is, for colleagues") @NotNull @Words(max = LONGEST_DESCRIPTION)
            String description,

            @Schema(description = "Names of the events that it wants, such as case.filed; left out for all")
            Optional<@Size(max = MOST_EVENTS) List<@NotNull String>> events) {}

    @Schema(name = "ChangedWebhookEndpoint")
    public record Changed(
            @Schema(description = "The version that was read") @Min(1)
            int version,

            @NotNull @Words(max = LONGEST_URL) String url,
            @NotNull @Words(max = LONGEST_DESCRIPTION) String description,

            @Schema(description = "Names of the events that it wants; left out for all")
            Optional<@Size(max = MOST_EVENTS) List<@NotNull String>> events,

            @Schema(
                    description = "Whether messages go there. What is on its way when it is switched off is given up,"
                            + " and can be ordered again")
            @NotNull
            Boolean enabled) {}

    @Schema(name = "WebhookSecretRotation")
    public record Rotation(
            @Schema(description = "The version that was read") @Min(1)
            int version) {}

    @Schema(name = "WebhookReplayOrder")
    public record Replay(
            @Schema(
                    description =
                            "Everything that happened from then on, as it was told or would have been; left out for"
                                    + " all messages that were given up")
            Optional<Instant> since) {}
}
