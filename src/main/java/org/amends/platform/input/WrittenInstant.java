package org.amends.platform.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A moment as programs write it: ISO 8601 with its zone, in a year that people and PostgreSQL can write. */
public final class WrittenInstant {

    private WrittenInstant() {}

    /** Empty when it is none, or in a year before 1 or after 9999. */
    public static Optional<Instant> read(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return moment.getYear() >= 1 && moment.getYear() <= 9999
                    ? Optional.of(moment.toInstant())
                    : Optional.empty();
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
