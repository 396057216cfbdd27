package org.amends.outbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.amends.outbox.kafka.EmbeddedKafka;

/** A house with a Kafka. */
public final class KafkaOn implements QuarkusTestResourceLifecycleManager {

    static final String SOURCE = "https://amends.example";

    private final EmbeddedKafka kafka = EmbeddedKafka.start();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "amends.kafka.bootstrap-servers",
                kafka.address(),
                "amends.kafka.source",
                SOURCE,
                "amends.kafka.properties.\"compression.type\"",
                "gzip");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, field -> field.getType().equals(EmbeddedKafka.class));
    }

    @Override
    public void stop() {
        kafka.close();
    }
}
