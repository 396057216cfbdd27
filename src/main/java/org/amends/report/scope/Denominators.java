package org.amends.report.scope;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The one place that knows how many orders stand behind the cases of a report. Orders belong to no team, so they are never narrowed by one. */
@ApplicationScoped
public class Denominators {

    /** Some million orders are counted in some tenths of a second. */
    private static final Duration FRESHNESS = Duration.ofMinutes(1);

    private static final String ORDERS = "SELECT count(*) FROM shop_order WHERE concluded_at >= :since";

    private static final String CASES = """
            SELECT count(*) FROM case_file WHERE received_at >= :since AND (CAST(:team AS uuid) IS NULL OR team_id = :team)
            """;

    private final Jdbi jdbi;
    private final ReportTimes times;
    private final Clock clock;
    private final LoadingCache<Instant, Long> orders;
    private final LoadingCache<Arrived, Long> cases;

    Denominators(Jdbi jdbi, ReportTimes times, Clock clock) {
        this.jdbi = jdbi;
        this.times = times;
        this.clock = clock;
        this.orders = Caffeine.newBuilder()
                .maximumSize(100)
                .expireAfterWrite(FRESHNESS)
                .build(this::countOrders);
        this.cases = Caffeine.newBuilder()
                .maximumSize(100)
                .expireAfterWrite(FRESHNESS)
                .build(this::countCases);
    }

    private record Arrived(Optional<UUID> team, Instant since) {}

    /** Of cases that a report counts over its days. */
    public Denominator ofDays(long counted, ReportScope scope) {
        return Denominator.of(counted, orders.get(daysAgo(scope)));
    }

    /** Of cases that a report counts over its twelve months. */
    public Denominator ofMonths(long counted) {
        return Denominator.of(
                counted, orders.get(times.start(times.months().get(0).atDay(1)).toInstant()));
    }

    /** Of cases that a report counts over its five weeks. */
    public Denominator ofWeeks(long counted) {
        return Denominator.of(
                counted, orders.get(times.start(times.weeks().get(0)).toInstant()));
    }

    /** Of all cases that came in over its days, for a report that counts duties, promises or letters. */
    public Denominator ofArrivals(ReportScope scope) {
        Instant since = daysAgo(scope);
        return Denominator.of(cases.get(new Arrived(scope.team(), since)), orders.get(since));
    }

    /** To the minute, so that a page and its files ask the same. */
    private Instant daysAgo(ReportScope scope) {
        return clock.instant().minus(Duration.ofDays(scope.days())).truncatedTo(ChronoUnit.MINUTES);
    }

    void forget() {
        orders.invalidateAll();
        cases.invalidateAll();
    }

    private long countOrders(Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(ORDERS)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one());
    }

    private long countCases(Arrived arrived) {
        return jdbi.withHandle(handle -> handle.createQuery(CASES)
                .bind("since", arrived.since().atOffset(ZoneOffset.UTC))
                .bind("team", arrived.team().orElse(null))
                .mapTo(Long.class)
                .one());
    }
}
