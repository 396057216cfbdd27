package org.amends.report.workload;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * How many cases were open at each hour of a time that ends now, found from how many are open now and from what came and went.
 *
 * @param open how many are open now
 * @param growth by how many they grew in each hour, by the hour's beginning; hours without change may be missing
 */
record Backlog(long open, Map<Instant, Long> growth) {

    private static final Duration HOUR = Duration.ofHours(1);

    /** How many hours since then ended with more open cases than that; the hour that goes on now counts by what is open now. */
    long hoursAbove(long limit, Instant since, Instant now) {
        long hours = 0;
        long atEnd = open;
        for (Instant hour = now.truncatedTo(ChronoUnit.HOURS); !hour.isBefore(since); hour = hour.minus(HOUR)) {
            hours += atEnd > limit ? 1 : 0;
            atEnd -= growth.getOrDefault(hour, 0L);
        }
        return hours;
    }
}
