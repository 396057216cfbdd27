package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.amends.outbox.receiver.Answer;
import org.amends.outbox.receiver.Caller;

/** Sends a signed message that is about nothing and waits for the answer, which is told and not kept. */
@ApplicationScoped
class TestCall {

    private final Receivers receivers;
    private final MessageWriter writer;
    private final Caller caller;
    private final Clock clock;

    TestCall(Receivers receivers, MessageWriter writer, Caller caller, Clock clock) {
        this.receivers = receivers;
        this.writer = writer;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException when there is no such endpoint */
    EndpointView.Test call(UUID endpoint) {
        Receiver receiver = receivers.find(endpoint).orElseThrow();
        Message ping = writer.ping();
        Instant began = clock.instant();
        Answer answer = caller.post(receiver.url(), ping.headers(receiver, began), ping.payload())
                .join();
        return new EndpointView.Test(
                answer.arrived(),
                answer.status(),
                answer.failure().map(Enum::name),
                Duration.between(began, clock.instant()).toMillis());
    }
}
