package org.amends.outbox.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    @Test
    void it_is_seconds_or_a_moment_and_never_longer_than_a_day() {
        assertThat(RetryAfter.read(" 120 ", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Thu, 26 Nov 2026 10:00:00 GMT", NOW)).contains(Duration.ofHours(1));
        assertThat(RetryAfter.read("999999999", NOW)).contains(Duration.ofHours(24));
        assertThat(RetryAfter.read("Thu, 26 Nov 2099 10:00:00 GMT", NOW)).contains(Duration.ofHours(24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999", "Thu, 26 Nov 2026 08:00:00 GMT"})
    void anything_else_is_not_heeded(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }
}
