package org.amends.outbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import org.amends.platform.connector.Connector.Trouble;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.junit.jupiter.api.Test;

/** What Kafka throws, told apart by what a person can do about it; its words may repeat a secret and are never told. */
class KafkaTroubleTest {

    private static void assertTrouble(Trouble trouble, Exception failure) {
        assertThat(KafkaConnector.bad(failure).trouble()).contains(trouble);
        assertThat(KafkaConnector.bad(failure).said())
                .isEqualTo(failure.getClass().getSimpleName());
    }

    @Test
    void refused_credentials_are_told_from_silence_and_from_everything_else() {
        assertTrouble(Trouble.CREDENTIALS, new SaslAuthenticationException("password sk_secret"));
        assertTrouble(Trouble.CREDENTIALS, new SslAuthenticationException("sk_secret"));
        assertTrouble(Trouble.CREDENTIALS, new ClusterAuthorizationException("sk_secret"));
        assertTrouble(Trouble.NO_ANSWER, new TimeoutException("sk_secret"));
        assertTrouble(Trouble.NO_ANSWER, new org.apache.kafka.common.errors.TimeoutException("sk_secret"));
        assertTrouble(Trouble.NO_ANSWER, new DisconnectException("sk_secret"));
        assertTrouble(Trouble.REFUSAL, new UnsupportedVersionException("sk_secret"));
    }
}
