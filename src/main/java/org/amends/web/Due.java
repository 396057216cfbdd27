package org.amends.web;

import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.time.Instant;

/**
 * How far away an instant is, as people say it.
 *
 * @param n days, hours or minutes, as the distance says
 * @param rest the minutes beside the hours; nothing from {@link #MINUTES_COUNT} hours on
 */
@TemplateData
public record Due(Instant at, Distance distance, long n, long rest) {

    private static final Duration SOON = Duration.ofHours(2);

    /** Within so many hours people count in minutes. */
    private static final long MINUTES_COUNT = 3;

    /** Which sentence says it. */
    public enum Distance {
        LATE_DAYS,
        LATE_HOURS,
        LATE_MINUTES,
        IN_MINUTES,
        IN_HOURS,
        IN_DAYS
    }

    public static Due of(Instant at, Instant now) {
        boolean late = at.isBefore(now);
        Duration away = Duration.between(now, at).abs();
        if (away.toDays() >= 2) {
            return new Due(at, late ? Distance.LATE_DAYS : Distance.IN_DAYS, away.toDays(), 0);
        }
        if (away.toHours() >= 1) {
            long hours = away.toHours();
            long minutes = hours < MINUTES_COUNT ? away.toMinutesPart() : 0;
            return new Due(at, late ? Distance.LATE_HOURS : Distance.IN_HOURS, hours, minutes);
        }
        return new Due(at, late ? Distance.LATE_MINUTES : Distance.IN_MINUTES, away.toMinutes(), 0);
    }

    public boolean isLate() {
        return distance.name().startsWith("LATE");
    }

    public boolean isSoon() {
        return distance == Distance.IN_MINUTES || distance == Distance.IN_HOURS && n < SOON.toHours();
    }

    /** late, soon or nothing. */
    public String tone() {
        return isLate() ? "late" : isSoon() ? "soon" : "";
    }

    public String icon() {
        return isLate() ? "alert" : "clock";
    }
}
