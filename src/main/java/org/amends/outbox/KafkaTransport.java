package org.amends.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.amends.casefile.CaseReference;
import org.amends.outbox.kafka.KafkaConfig;
import org.amends.outbox.kafka.KafkaPublisher;
import org.amends.outbox.kafka.KafkaTopic;
import org.amends.outbox.receiver.Answer;
import org.amends.outbox.receiver.Failure;

/** Writes a message to a topic as a CloudEvent 1.0. All that is about one case has its reference as key, and so one partition. */
@ApplicationScoped
class KafkaTransport implements Transport {

    /** The partitioning extension of CloudEvents: whoever passes an event on keeps its order. */
    private static final String PARTITION_KEY = "partitionkey";

    private final KafkaPublisher publisher;
    private final KafkaConfig config;

    KafkaTransport(KafkaPublisher publisher, KafkaConfig config) {
        this.publisher = publisher;
        this.config = config;
    }

    @Override
    public CompletableFuture<Answer> send(Message message, Receiver receiver) {
        Optional<String> key = message.about().map(CaseReference::text);
        return KafkaTopic.read(receiver.url())
                .map(topic -> publisher.publish(topic, key, event(message, key)))
                .orElseGet(() -> CompletableFuture.completedFuture(Answer.failed(Failure.ADDRESS)));
    }

    private CloudEvent event(Message message, Optional<String> key) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(message.id())
                .withSource(config.source())
                .withType(message.type())
                .withTime(message.happenedAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", message.data().getBytes(StandardCharsets.UTF_8));
        key.ifPresent(reference -> event.withSubject(reference).withExtension(PARTITION_KEY, reference));
        return event.build();
    }
}
