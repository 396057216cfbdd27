package org.amends.report.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.jdbi.v3.core.Jdbi;

/** The one place that knows how many orders stand behind the cases of a report. Orders belong to no team, so they are never narrowed by one. */
@ApplicationScoped
public class Denominators {

    private static final String ORDERS = """
            SELECT count(*) FROM shop_order
            WHERE concluded_at >= coalesce(CAST(:since AS timestamptz), now() - :days * interval '1 day')
            """;

    private static final String CASES = """
            SELECT count(*) FROM case_file
            WHERE received_at >= now() - :days * interval '1 day' AND (CAST(:team AS uuid) IS NULL OR team_id = :team)
            """;

    private final Jdbi jdbi;
    private final ReportTimes times;
    private final RecentAnswers<Since, Long> orders;
    private final RecentAnswers<Arrived, Long> cases;

    Denominators(Jdbi jdbi, ReportTimes times, ReportsConfig config) {
        this.jdbi = jdbi;
        this.times = times;
        this.orders = RecentAnswers.within(config.freshness(), this::countOrders);
        this.cases = RecentAnswers.within(config.freshness(), this::countCases);
    }

    /** From a moment, or from so many days ago; one of the two. */
    private record Since(Optional<Instant> moment, int days) {

        static Since day(OffsetDateTime start) {
            return new Since(Optional.of(start.toInstant()), 0);
        }

        static Since daysAgo(ReportScope scope) {
            return new Since(Optional.empty(), scope.days());
        }
    }

    private record Arrived(Optional<UUID> team, int days) {}

    /** Of cases that a report counts over its days. */
    public Denominator ofDays(long counted, ReportScope scope) {
        return Denominator.of(counted, orders.to(Since.daysAgo(scope)));
    }

    /** Of cases that a report counts over its twelve months. */
    public Denominator ofMonths(long counted) {
        return Denominator.of(
                counted, orders.to(Since.day(times.start(times.months().get(0).atDay(1)))));
    }

    /** Of cases that a report counts over its five weeks. */
    public Denominator ofWeeks(long counted) {
        return Denominator.of(
                counted, orders.to(Since.day(times.start(times.weeks().get(0)))));
    }

    /** Of all cases that came in over its days, for a report that counts duties, promises or letters. */
    public Denominator ofArrivals(ReportScope scope) {
        return Denominator.of(cases.to(new Arrived(scope.team(), scope.days())), orders.to(Since.daysAgo(scope)));
    }

    private long countOrders(Since since) {
        return Patience.within(jdbi, handle -> handle.createQuery(ORDERS)
                .bind(
                        "since",
                        since.moment()
                                .map(moment -> moment.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .bind("days", since.days())
                .mapTo(Long.class)
                .one());
    }

    private long countCases(Arrived arrived) {
        return Patience.within(jdbi, handle -> handle.createQuery(CASES)
                .bind("days", arrived.days())
                .bind("team", arrived.team().orElse(null))
                .mapTo(Long.class)
                .one());
    }
}
