package org.amends.outbox.kafka;

import java.util.List;
import java.util.stream.Stream;
import org.amends.outbox.receiver.Failure;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a failure of Kafka's client means to whoever looks at the log of messages. */
final class BrokerFailure {

    /** The first that is among the causes says what it was: a topic that is not there shows as a timeout, too. */
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(Failure.TOPIC, UnknownTopicOrPartitionException.class, InvalidTopicException.class),
            new Meaning(Failure.TLS, SslAuthenticationException.class),
            new Meaning(Failure.DENIED, AuthenticationException.class, AuthorizationException.class),
            new Meaning(
                    Failure.REJECTED,
                    RecordTooLargeException.class,
                    InvalidRecordException.class,
                    PolicyViolationException.class),
            new Meaning(Failure.SETUP, ConfigException.class, InvalidConfigurationException.class),
            new Meaning(Failure.TIMEOUT, TimeoutException.class, java.util.concurrent.TimeoutException.class));

    private BrokerFailure() {}

    private record Meaning(Failure failure, List<Class<? extends Exception>> causes) {

        @SafeVarargs
        Meaning(Failure failure, Class<? extends Exception>... causes) {
            this(failure, List.of(causes));
        }

        boolean isOf(List<Throwable> chain) {
            return chain.stream().anyMatch(cause -> causes.stream().anyMatch(type -> type.isInstance(cause)));
        }
    }

    static Failure of(Throwable failure) {
        List<Throwable> chain = Stream.iterate(failure, some -> some != null, Throwable::getCause)
                .limit(10)
                .toList();
        return MEANINGS.stream()
                .filter(meaning -> meaning.isOf(chain))
                .map(Meaning::failure)
                .findFirst()
                .orElse(Failure.CONNECTION);
    }
}
