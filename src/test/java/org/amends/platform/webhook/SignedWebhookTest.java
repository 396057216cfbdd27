package org.amends.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedWebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final SigningSecret SECRET = SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    /** The published example of Standard Webhooks. */
    @Test
    void the_example_of_the_scheme_is_right() {
        SignedWebhook example = new SignedWebhook(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", BODY);
        assertThat(example.isFrom(SECRET, Instant.ofEpochSecond(1614265330))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "299, true", "-299, true", "301, false", "-301, false", "604800, false"})
    void it_is_right_for_five_minutes(long secondsLater, boolean right) {
        SignedWebhook webhook = signed("event-1", NOW);
        assertThat(webhook.isFrom(SECRET, NOW.plus(Duration.ofSeconds(secondsLater))))
                .isEqualTo(right);
    }

    @Test
    void nothing_of_it_can_be_changed() {
        SignedWebhook right = signed("event-1", NOW);
        assertThat(right.isFrom(SECRET, NOW)).isTrue();
        assertThat(new SignedWebhook("event-2", right.timestamp(), right.signatures(), BODY).isFrom(SECRET, NOW))
                .isFalse();
        assertThat(new SignedWebhook(right.id(), right.timestamp(), right.signatures(), new byte[] {1})
                        .isFrom(SECRET, NOW))
                .isFalse();
        assertThat(new SignedWebhook(right.id(), String.valueOf(NOW.getEpochSecond() + 1), right.signatures(), BODY)
                        .isFrom(SECRET, NOW))
                .isFalse();
    }

    @Test
    void one_right_signature_of_several_is_enough() {
        SignedWebhook right = signed("event-1", NOW);
        assertThat(new SignedWebhook(right.id(), right.timestamp(), "v1,b2xk " + right.signatures() + " v2,x", BODY)
                        .isFrom(SECRET, NOW))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "two words"})
    void an_id_that_could_be_read_in_two_ways_is_none(String id) {
        assertThat(signed(id, NOW).isFrom(SECRET, NOW)).isFalse();
    }

    @Test
    void what_is_no_secret_is_refused() {
        assertThatThrownBy(() -> SigningSecret.parse("secret")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SignedWebhook signed(String id, Instant at) {
        long seconds = at.getEpochSecond();
        return new SignedWebhook(id, String.valueOf(seconds), SECRET.sign(id, seconds, BODY), BODY);
    }
}
