package org.amends.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.PublishedCases;

/** Makes the message of an event when it is sent, from what is true of it for ever: whoever asks again gets the same one. */
@ApplicationScoped
class MessageWriter {

    private final PublishedCases cases;
    private final PublishedRefunds refunds;
    private final ObjectMapper json;
    private final Clock clock;

    MessageWriter(PublishedCases cases, PublishedRefunds refunds, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.refunds = refunds;
        this.json = json;
        this.clock = clock;
    }

    /** @param timestamp of the event */
    @RegisterForReflection
    record Payload(String type, Instant timestamp, Object data) {}

    /** @throws java.util.NoSuchElementException when what it is about was taken away by hand */
    Message write(Due due) {
        Object state = due.type().isRefund()
                ? refunds.at(due.subject(), due.seq()).orElseThrow()
                : cases.at(due.subject(), due.seq()).orElseThrow();
        return message(due.messageId(), new Payload(due.type().name(), due.happenedAt(), state));
    }

    /** Of a test call. */
    Message ping() {
        return message("ping_" + UUID.randomUUID(), new Payload(EventType.PING, clock.instant(), Map.of()));
    }

    private Message message(String id, Payload payload) {
        try {
            return new Message(id, json.writeValueAsBytes(payload));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
