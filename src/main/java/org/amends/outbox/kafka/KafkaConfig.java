package org.amends.outbox.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The house's own Kafka, to whose topics events may go. */
@ConfigMapping(prefix = "amends.kafka")
public interface KafkaConfig {

    /** Its brokers, as {@code host:port}. Without them nothing goes to Kafka, and no endpoint may say so. */
    Optional<List<String>> bootstrapServers();

    /** Who we are in the events. One house has one, and another one has another. */
    @WithDefault("${amends.letters.public-url}")
    URI source();

    /** What else Kafka's producer has to know, by its own names, such as {@code security.protocol}. */
    Map<String, String> properties();
}
