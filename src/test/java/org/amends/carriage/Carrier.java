package org.amends.carriage;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.amends.platform.webhook.SigningSecret;

/** A carrier that tells of parcels and signs what it says. */
final class Carrier {

    private static final SigningSecret SECRET = SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private Carrier() {}

    static Response tells(String type, String tracking) {
        return tells(UUID.randomUUID().toString(), type, tracking, Instant.now(), SECRET);
    }

    static Response tells(String id, String type, String tracking, Instant signedAt) {
        return tells(id, type, tracking, signedAt, SECRET);
    }

    static Response tells(String id, String type, String tracking, Instant signedAt, SigningSecret secret) {
        String body = "{\"type\":\"" + type + "\",\"timestamp\":\"2026-11-26T10:00:00Z\",\"data\":{\"tracking\":\""
                + tracking + "\",\"depot\":\"Tallinn\"}}";
        return send(id, body, signedAt, secret, "omniva");
    }

    static Response send(String id, String body, Instant signedAt, SigningSecret secret, String carrier) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        long seconds = signedAt.getEpochSecond();
        return given().contentType("application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", secret.sign(id, seconds, bytes))
                .body(bytes)
                .post("/api/v1/carriers/" + carrier + "/events");
    }
}
