package org.amends.mail.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;

/** When a mail says that it was sent. Clocks are wrong, so it is never later than the arrival. */
final class SentDate {

    /** The year of RFC 822; an earlier date is a clock without a battery. */
    private static final Instant FIRST_MAIL = Instant.parse("1982-01-01T00:00:00Z");

    /** A difference that clocks have and nobody needs to hear of. */
    private static final Duration USUAL = Duration.ofMinutes(10);

    private static final int LONGEST = 100;

    private SentDate() {}

    static Optional<Instant> of(Header header, Instant received) {
        return written(header).map(date -> date.isAfter(received) ? received : date);
    }

    static boolean inFuture(Header header, Instant received) {
        return written(header)
                .filter(date -> date.isAfter(received.plus(USUAL)))
                .isPresent();
    }

    /** What stands in brackets is a comment, most often the name of the zone. */
    private static Optional<Instant> written(Header header) {
        return header.value("date")
                .map(value -> value.split("\\(", 2)[0].strip())
                .filter(value -> value.length() <= LONGEST)
                .flatMap(SentDate::parsed)
                .filter(date -> date.isAfter(FIRST_MAIL));
    }

    private static Optional<Instant> parsed(String value) {
        try {
            return Optional.of(DateTimeFieldLenientImpl.RFC_5322.parse(value, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
