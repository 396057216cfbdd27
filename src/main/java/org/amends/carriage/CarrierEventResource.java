package org.amends.carriage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.amends.platform.problem.Problem;
import org.amends.platform.webhook.SignedWebhook;
import org.amends.platform.webhook.SigningSecret;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where carriers tell of parcels, in the form of Standard Webhooks. Its signature is its sign-in. Fields that we do not know are
 * passed over, for carriers add theirs.
 */
@Path("/api/v1/carriers/{carrier}/events")
@PermitAll
public class CarrierEventResource {

    private static final int LONGEST = 80;

    private final CarriageConfig config;
    private final CarrierNews news;
    private final ObjectMapper json;
    private final Clock clock;

    CarrierEventResource(CarriageConfig config, CarrierNews news, ObjectMapper json, Clock clock) {
        this.config = config;
        this.news = news;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public void hear(
            @PathParam("carrier") String carrier,
            @HeaderParam("webhook-id") @Nullable String id,
            @HeaderParam("webhook-timestamp") @Nullable String timestamp,
            @HeaderParam("webhook-signature") @Nullable String signature,
            byte @Nullable [] body) {
        SigningSecret secret = Optional.ofNullable(config.carrierSecret().get(carrier))
                .map(SigningSecret::parse)
                .orElseThrow(() -> Problem.notFound("carrier"));
        SignedWebhook webhook =
                new SignedWebhook(text(id), text(timestamp), text(signature), body == null ? new byte[0] : body);
        if (!webhook.isFrom(secret, clock.instant())) {
            throw Problem.invalid(
                    "webhook-signature",
                    "signature",
                    "The signature is not the carrier's, or is older than five minutes.");
        }
        said(carrier, webhook).ifPresent(news::take);
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }

    /** Empty for an event that says nothing about where a parcel is. */
    private Optional<CarrierNews.News> said(String carrier, SignedWebhook webhook) {
        JsonNode event = read(webhook.payload());
        Optional<ParcelState> state = state(event.path("type").asText());
        if (state.isEmpty()) {
            return Optional.empty();
        }
        String tracking = event.path("data").path("tracking").asText();
        if (tracking.isBlank() || tracking.length() > LONGEST) {
            throw Problem.invalid("data.tracking", "tracking", "Name the parcel by its tracking number.");
        }
        return Optional.of(new CarrierNews.News(
                carrier,
                webhook.id(),
                tracking,
                state.get(),
                instant(event.path("timestamp").asText())));
    }

    private static Optional<ParcelState> state(String type) {
        return switch (type) {
            case "parcel.handed_over" -> Optional.of(ParcelState.HANDED_OVER);
            case "parcel.in_transit" -> Optional.of(ParcelState.IN_TRANSIT);
            case "parcel.delivered" -> Optional.of(ParcelState.DELIVERED);
            case "parcel.lost" -> Optional.of(ParcelState.LOST);
            case "parcel.returned_to_sender" -> Optional.of(ParcelState.RETURNED_TO_SENDER);
            default -> Optional.empty();
        };
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("timestamp", "timestamp", "Say when it happened, such as 2026-11-26T10:00:00Z.");
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            throw Problem.invalid("", "not-json", "The body is not JSON.");
        }
    }
}
