package org.amends.report.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** @param until exclusive */
public record Period(Instant since, Instant until) {

    public static Period lastDays(int days, Clock clock) {
        Instant now = clock.instant();
        return new Period(now.minus(Duration.ofDays(days)), now);
    }
}
