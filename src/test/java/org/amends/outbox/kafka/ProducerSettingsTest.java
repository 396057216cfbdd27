package org.amends.outbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProducerSettingsTest {

    private static Map<String, Object> with(Map<String, String> added, Duration patience) {
        return ProducerSettings.of(List.of("one:9092", "two:9092"), added, patience);
    }

    @Test
    void what_an_operator_adds_is_passed_on() {
        assertThat(with(Map.of("security.protocol", "SASL_SSL", "client.id", "returns"), Duration.ofSeconds(15)))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("client.id", "returns")
                .containsEntry("bootstrap.servers", List.of("one:9092", "two:9092"));
    }

    @Test
    void nobody_takes_from_the_promise_that_nothing_is_lost_or_overtakes() {
        Map<String, Object> settings = with(
                Map.ofEntries(
                        Map.entry("acks", "0"),
                        Map.entry("enable.idempotence", "false"),
                        Map.entry("retries", "0"),
                        Map.entry("max.in.flight.requests.per.connection", "50"),
                        Map.entry("partitioner.ignore.keys", "true"),
                        Map.entry("partitioner.class", "com.example.Dice"),
                        Map.entry("bootstrap.servers", "elsewhere:9092"),
                        Map.entry("key.serializer", "com.example.Other"),
                        Map.entry("delivery.timeout.ms", "600000"),
                        Map.entry("max.block.ms", "600000"),
                        Map.entry("transactional.id", "mine")),
                Duration.ofSeconds(15));

        assertThat(settings)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("retries", Integer.MAX_VALUE)
                .containsEntry("max.in.flight.requests.per.connection", 5)
                .containsEntry("bootstrap.servers", List.of("one:9092", "two:9092"))
                .containsEntry("partitioner.ignore.keys", false)
                .doesNotContainKeys("partitioner.class", "key.serializer", "transactional.id");
    }

    /** Kafka wants the second, and the first keeps a message that we called failed from being written later. */
    @ParameterizedTest
    @ValueSource(ints = {100, 3_000, 15_000, 59_999})
    void whatever_is_waited_for_is_over_before_an_answer_is_due(int millis) {
        Map<String, Object> settings = with(Map.of(), Duration.ofMillis(millis));

        assertThat(millis(settings, "max.block.ms") + millis(settings, "delivery.timeout.ms"))
                .isLessThan(millis);
        assertThat(millis(settings, "delivery.timeout.ms"))
                .isGreaterThanOrEqualTo(millis(settings, "request.timeout.ms") + millis(settings, "linger.ms"));
    }

    private static int millis(Map<String, Object> settings, String name) {
        return (int) Objects.requireNonNull(settings.get(name));
    }
}
