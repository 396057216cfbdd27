package org.amends.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.PublishedCase;
import org.amends.casefile.PublishedCases;

/** Makes the message of an event when it is sent, from what is true of it for ever: whoever asks again gets the same one. */
@ApplicationScoped
class MessageWriter {

    private final PublishedCases cases;
    private final PublishedRefunds refunds;
    private final PublishedExchanges exchanges;
    private final ObjectMapper json;
    private final Clock clock;

    MessageWriter(
            PublishedCases cases,
            PublishedRefunds refunds,
            PublishedExchanges exchanges,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.refunds = refunds;
        this.exchanges = exchanges;
        this.json = json;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException when what it is about was taken away by hand */
    Message write(Due due) {
        return switch (due.type().subject()) {
            case CASE -> {
                PublishedCase one = cases.at(due.subject(), due.seq()).orElseThrow();
                yield message(due, one.reference(), one);
            }
            case REFUND -> {
                PublishedRefund refund = refunds.at(due.subject(), due.seq()).orElseThrow();
                yield message(due, refund.reference(), refund);
            }
            case EXCHANGE -> {
                PublishedExchange exchange =
                        exchanges.agreed(due.subject(), due.seq()).orElseThrow();
                yield message(due, exchange.reference(), exchange);
            }
        };
    }

    /** Of a test call. */
    Message ping() {
        return new Message(
                "ping_" + UUID.randomUUID(), EventType.PING, clock.instant(), Optional.empty(), text(Map.of()));
    }

    private Message message(Due due, CaseReference about, Object state) {
        return new Message(due.messageId(), due.type().name(), due.happenedAt(), Optional.of(about), text(state));
    }

    private String text(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
