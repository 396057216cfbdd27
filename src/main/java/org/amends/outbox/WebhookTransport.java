package org.amends.outbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.amends.outbox.receiver.Answer;
import org.amends.outbox.receiver.Caller;

/** Posts a message as Standard Webhooks (standardwebhooks.com) has it: an envelope, signed to the byte. */
@ApplicationScoped
class WebhookTransport implements Transport {

    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookTransport(Caller caller, ObjectMapper json, Clock clock) {
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** @param timestamp of the event */
    @RegisterForReflection
    record Payload(
            String type, Instant timestamp, @JsonRawValue String data) {}

    @Override
    public CompletableFuture<Answer> send(Message message, Receiver receiver) {
        byte[] payload = payload(message);
        return caller.post(receiver.url(), headers(message.id(), payload, receiver), payload);
    }

    private byte[] payload(Message message) {
        try {
            return json.writeValueAsBytes(new Payload(message.type(), message.happenedAt(), message.data()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The moment is that of this attempt, which a receiver compares with its own clock. */
    private Map<String, String> headers(String id, byte[] payload, Receiver receiver) {
        long timestamp = clock.instant().getEpochSecond();
        return Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Amends",
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(timestamp),
                "webhook-signature",
                receiver.signatures(id, timestamp, payload));
    }
}
