package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Which transport leads to whom. */
@ApplicationScoped
class Transports {

    private final WebhookTransport webhooks;
    private final KafkaTransport kafka;

    Transports(WebhookTransport webhooks, KafkaTransport kafka) {
        this.webhooks = webhooks;
        this.kafka = kafka;
    }

    Transport to(Receiver receiver) {
        return switch (Protocol.of(receiver.url())) {
            case HTTP -> webhooks;
            case KAFKA -> kafka;
        };
    }
}
