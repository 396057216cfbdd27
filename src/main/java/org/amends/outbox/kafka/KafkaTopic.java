package org.amends.outbox.kafka;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where events go in Kafka, written {@code kafka:orders}. Which Kafka that is, nobody chooses who writes an address. */
public record KafkaTopic(String name) {

    private static final String SCHEME = "kafka:";

    /** What Kafka takes (org.apache.kafka.common.internals.Topic). */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    /** Kafka keeps its own books there, such as {@code __consumer_offsets}. */
    private static final String INTERNAL = "__";

    public KafkaTopic {
        if (!isTopic(name)) {
            throw new IllegalArgumentException("not the name of a topic");
        }
    }

    /** Whether an address means Kafka at all, rightly or wrongly written. */
    public static boolean isMeantBy(String address) {
        return address.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    public static Optional<KafkaTopic> read(String address) {
        return Optional.of(address)
                .filter(KafkaTopic::isMeantBy)
                .map(some -> some.substring(SCHEME.length()))
                .filter(KafkaTopic::isTopic)
                .map(KafkaTopic::new);
    }

    public String address() {
        return SCHEME + name;
    }

    private static boolean isTopic(String name) {
        return NAME.matcher(name).matches() && !name.equals(".") && !name.equals("..") && !name.startsWith(INTERNAL);
    }
}
