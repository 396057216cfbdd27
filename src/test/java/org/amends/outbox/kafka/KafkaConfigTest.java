package org.amends.outbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConfigTest {

    private static KafkaConfig read(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(KafkaConfig.class)
                .withDefaultValue("amends.letters.public-url", "https://amends.example")
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(KafkaConfig.class);
    }

    @Test
    void it_is_off_and_the_house_is_known_by_its_public_address() {
        KafkaConfig config = read(Map.of());

        assertThat(config.bootstrapServers()).isEmpty();
        assertThat(config.source()).isEqualTo(URI.create("https://amends.example"));
        assertThat(config.properties()).isEmpty();
    }

    /** As docs/webhooks.md tells operators. */
    @Test
    void a_container_is_told_by_its_environment_what_the_producer_has_to_know() {
        KafkaConfig config = read(Map.of(
                "AMENDS_KAFKA_BOOTSTRAP_SERVERS", "one:9092,two:9092",
                "AMENDS_KAFKA_PROPERTIES__SECURITY_PROTOCOL_", "SASL_SSL",
                "AMENDS_KAFKA_PROPERTIES__SASL_JAAS_CONFIG_", "secret"));

        assertThat(config.bootstrapServers().orElseThrow()).containsExactly("one:9092", "two:9092");
        assertThat(config.properties())
                .containsOnly(Map.entry("security.protocol", "SASL_SSL"), Map.entry("sasl.jaas.config", "secret"));
    }
}
