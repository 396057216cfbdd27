package org.amends.outbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.amends.outbox.kafka.EmbeddedKafka;

/** A house with a Kafka. */
public final class KafkaOn implements QuarkusTestProfile {

    static final String SOURCE = "https://amends.example";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Broker.class));
    }

    /** Starts before the service, and hands the broker to the test. */
    public static final class Broker implements QuarkusTestResourceLifecycleManager {

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
}
