package org.amends.outbox.receiver;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a moment. */
final class RetryAfter {

    /** A receiver that asks for more waits for as long as the longest pause there is. */
    static final Duration LONGEST = Duration.ofHours(24);

    private RetryAfter() {}

    static Optional<Duration> read(String header, Instant now) {
        String text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(shortened(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            return Optional.of(Duration.between(now, until))
                    .filter(pause -> !pause.isNegative())
                    .map(RetryAfter::shortened);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Duration shortened(Duration pause) {
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
