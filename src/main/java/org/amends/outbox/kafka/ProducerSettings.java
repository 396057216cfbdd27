package org.amends.outbox.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How we write: until all replicas have it, once however often the client repeats it, and in the order in which it was
 * given. An operator adds to that and takes nothing away.
 */
final class ProducerSettings {

    private ProducerSettings() {}

    /** @param patience how long it may take until a message is written or given up, finding its topic included */
    static Map<String, Object> of(List<String> brokers, Map<String, String> added, Duration patience) {
        Map<String, Object> settings = new HashMap<>(added);
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "amends");
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // A case stays in its partition.
        settings.put(ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG, false);
        settings.remove(ProducerConfig.PARTITIONER_CLASS_CONFIG);
        // One after the other, with some time to spare: what we call failed is not written later on.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(patience.dividedBy(3)));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(patience.dividedBy(2)));
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(patience.dividedBy(3)));
        // Ours come as objects, and so do not have to be found by name.
        settings.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        settings.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        return settings;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
