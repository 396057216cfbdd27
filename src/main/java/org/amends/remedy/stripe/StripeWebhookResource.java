package org.amends.remedy.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import org.amends.platform.problem.Problem;
import org.amends.remedy.stripe.StripeApi.NoAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where Stripe tells of refunds. Its signature is its sign-in. */
@Path("/api/v1/webhooks/stripe")
@PermitAll
public class StripeWebhookResource {

    private final StripeConfig config;
    private final StripeNews news;
    private final ObjectMapper json;
    private final Clock clock;

    StripeWebhookResource(StripeConfig config, StripeNews news, ObjectMapper json, Clock clock) {
        this.config = config;
        this.news = news;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public void hear(@HeaderParam("Stripe-Signature") @Nullable String signature, byte @Nullable [] body) {
        String secret = config.webhookSecret()
                .filter(known -> config.secret().isPresent())
                .orElseThrow(() -> Problem.notFound("webhook"));
        byte[] said = body == null ? new byte[0] : body;
        if (signature == null || !StripeSignature.isRight(signature, said, secret, clock.instant())) {
            throw Problem.invalid(
                    "Stripe-Signature", "signature", "The signature is not Stripe's, or is older than five minutes.");
        }
        try {
            news.take(read(said));
        } catch (NoAnswer none) {
            throw Problem.of(
                    503, "/problems/unavailable", "Not available", "Stripe did not answer a question. Send it again.");
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
