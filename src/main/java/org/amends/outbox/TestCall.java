package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.amends.outbox.receiver.Answer;

/** Sends a message that is about nothing and waits for the answer, which is told and not kept. */
@ApplicationScoped
class TestCall {

    private final Receivers receivers;
    private final MessageWriter writer;
    private final Transports transports;
    private final Clock clock;

    TestCall(Receivers receivers, MessageWriter writer, Transports transports, Clock clock) {
        this.receivers = receivers;
        this.writer = writer;
        this.transports = transports;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException when there is no such endpoint */
    EndpointView.Test call(UUID endpoint) {
        Receiver receiver = receivers.find(endpoint).orElseThrow();
        Message ping = writer.ping();
        Instant began = clock.instant();
        Answer answer = transports.to(receiver).send(ping, receiver).join();
        return new EndpointView.Test(
                answer.arrived(),
                answer.status(),
                answer.failure().map(Enum::name),
                Duration.between(began, clock.instant()).toMillis());
    }
}
