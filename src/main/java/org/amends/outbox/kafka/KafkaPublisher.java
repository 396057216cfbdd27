package org.amends.outbox.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.amends.outbox.receiver.Answer;
import org.amends.outbox.receiver.Failure;
import org.amends.outbox.receiver.ReceiverConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event to a topic, in the binary mode of CloudEvents. The producer comes with the first event and stays: a house
 * without Kafka has none.
 */
@ApplicationScoped
public class KafkaPublisher {

    private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);

    private final Vertx vertx;
    private final KafkaConfig config;
    private final Duration patience;
    private @Nullable Producer<String, byte[]> producer;

    KafkaPublisher(Vertx vertx, KafkaConfig config, ReceiverConfig receivers) {
        this.vertx = vertx;
        this.config = config;
        this.patience = receivers.answerTimeout();
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(patience);
        }
    }

    /**
     * Never fails and always answers, at the latest when its time is up.
     *
     * @param key events with the same one keep their order
     */
    public CompletableFuture<Answer> publish(KafkaTopic topic, Optional<String> key, CloudEvent event) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        config.bootstrapServers()
                .ifPresentOrElse(
                        brokers -> write(brokers, record(topic, key, event), answer),
                        () -> answer.complete(Answer.failed(Failure.SETUP)));
        return answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> Answer.failed(BrokerFailure.of(failure)));
    }

    /** One without a key goes to any partition. */
    private static ProducerRecord<String, byte[]> record(KafkaTopic topic, Optional<String> key, CloudEvent event) {
        return KafkaMessageFactory.<String>createWriter(topic.name(), key.orElse(null))
                .writeBinary(event);
    }

    /** Kafka's client waits for a topic that it does not know yet, and holds nobody else up here. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void write(List<String> brokers, ProducerRecord<String, byte[]> record, CompletableFuture<Answer> answer) {
        vertx.executeBlocking(
                        () -> {
                            // Its time may have been up before its turn came; then somebody else sends it.
                            if (!answer.isDone()) {
                                producer(brokers).send(record, (written, failure) -> note(failure, answer));
                            }
                            return answer;
                        },
                        false)
                .onFailure(answer::completeExceptionally);
    }

    private static void note(@Nullable Exception failure, CompletableFuture<Answer> answer) {
        if (failure == null) {
            answer.complete(Answer.taken());
        } else {
            answer.completeExceptionally(failure);
        }
    }

    private synchronized Producer<String, byte[]> producer(List<String> brokers) {
        Producer<String, byte[]> standing = producer;
        if (standing == null) {
            standing = make(brokers);
            producer = standing;
        }
        return standing;
    }

    private Producer<String, byte[]> make(List<String> brokers) {
        try {
            return new KafkaProducer<>(
                    ProducerSettings.of(brokers, config.properties(), patience),
                    new StringSerializer(),
                    new ByteArraySerializer());
        } catch (RuntimeException e) {
            // Its words may repeat a setting that is a secret.
            LOG.warnf("Kafka's producer can't be made with the settings amends.kafka.* (%s).", rootOf(e));
            throw e;
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.getClass().getName() : rootOf(cause);
    }
}
