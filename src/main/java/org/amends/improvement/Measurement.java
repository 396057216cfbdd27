package org.amends.improvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An improvement's figure, before the change or after it.
 *
 * @param value minutes, percent or a number, as the figure says; absent where there was nothing to measure by
 * @param of how many it is a figure
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Measurement(Moment moment, Optional<Long> value, long of, Instant since, Instant until) {

    public enum Moment {
        BEFORE,
        AFTER
    }

    /** Begun days count. */
    public long days() {
        return Math.max(
                1, Duration.between(since, until).plusDays(1).minusNanos(1).toDays());
    }
}
