package org.amends.outbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaTopicTest {

    @ParameterizedTest
    @ValueSource(strings = {"kafka:orders", "kafka:Amends.events_v1-eu", "kafka:_private", "kafka:7", "Kafka:orders"})
    void a_topic_is_read_and_written_alike(String address) {
        assertThat(KafkaTopic.read(address).map(KafkaTopic::address))
                .contains(address.replaceFirst("(?i)kafka:", "kafka:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka:",
                "kafka:.",
                "kafka:..",
                "kafka:__consumer_offsets",
                "kafka://broker/orders",
                "kafka:orders#x",
                "kafka:or ders",
                "kafka:orders\n",
                "kafka:orders\u0000",
                "kafka:кassa",
                " kafka:orders",
                "orders",
                "https://shop.example/kafka:orders"
            })
    void what_kafka_does_not_take_or_keeps_for_itself_is_none(String address) {
        assertThat(KafkaTopic.read(address)).isEmpty();
    }

    @Test
    void a_name_is_as_long_as_kafka_takes_and_no_longer() {
        assertThat(KafkaTopic.read("kafka:" + "a".repeat(249))).isPresent();
        assertThat(KafkaTopic.read("kafka:" + "a".repeat(250))).isEmpty();
    }

    @Test
    void an_address_means_kafka_also_when_it_is_written_wrongly() {
        assertThat(KafkaTopic.isMeantBy("KAFKA:")).isTrue();
        assertThat(KafkaTopic.isMeantBy("https://kafka:9092/")).isFalse();
    }
}
