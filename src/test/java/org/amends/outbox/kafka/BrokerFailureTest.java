package org.amends.outbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.amends.outbox.receiver.Failure;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokerFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new TimeoutException("no answer"), Failure.TIMEOUT),
                Arguments.of(new java.util.concurrent.TimeoutException(), Failure.TIMEOUT),
                Arguments.of(
                        new TimeoutException("not present", new UnknownTopicOrPartitionException("?")), Failure.TOPIC),
                Arguments.of(new InvalidTopicException("?"), Failure.TOPIC),
                Arguments.of(new SslAuthenticationException("?"), Failure.TLS),
                Arguments.of(new SaslAuthenticationException("?"), Failure.DENIED),
                Arguments.of(new TopicAuthorizationException("orders"), Failure.DENIED),
                Arguments.of(new RecordTooLargeException(), Failure.REJECTED),
                Arguments.of(new PolicyViolationException("?"), Failure.REJECTED),
                Arguments.of(new KafkaException("can't be made", new ConfigException("?")), Failure.SETUP),
                Arguments.of(new DisconnectException(), Failure.CONNECTION),
                Arguments.of(new IllegalStateException("closed"), Failure.CONNECTION));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_failed_is_told_in_the_words_of_the_log_also_when_it_comes_wrapped(Exception failure, Failure meaning) {
        assertThat(List.of(BrokerFailure.of(failure), BrokerFailure.of(new CompletionException(failure))))
                .containsOnly(meaning);
    }
}
