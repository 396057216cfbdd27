package org.amends.report.cause;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amends.casefile.Cause;
import org.amends.casefile.Causes;
import org.amends.money.Money;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTimes;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What went wrong in the cases of the last twelve months, by the house's list of causes (S1-4), and what it cost. A withdrawal
 * needs no reason, so it is never missed among what is coded.
 */
@ApplicationScoped
public class CauseReport {

    private static final String CASES = """
            SELECT coalesce(k.cause, 'NONE') AS cause, date_trunc('month', c.received_at AT TIME ZONE :zone)::date AS month,
                   count(*) AS cases
            FROM case_file c LEFT JOIN case_cause k ON k.case_id = c.id
            WHERE c.received_at >= :since AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
              AND (k.cause IS NOT NULL OR c.machine <> 'withdrawal-1')
            GROUP BY 1, 2
            """;

    private static final String MONEY = """
            SELECT coalesce(k.cause, 'NONE') AS cause, m.currency, sum(m.promised)::bigint AS granted,
                   sum(m.confirmed)::bigint AS given_back
            FROM remedy_money m
            JOIN case_file c ON c.id = m.case_id
            LEFT JOIN case_cause k ON k.case_id = c.id
            WHERE c.received_at >= :since AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
              AND (k.cause IS NOT NULL OR c.machine <> 'withdrawal-1')
            GROUP BY 1, 2
            ORDER BY 1, 2
            """;

    private final Jdbi jdbi;
    private final Causes causes;
    private final ReportTimes times;
    private final RecentAnswers<Question, List<CauseFigures>> answers;

    CauseReport(Jdbi jdbi, Causes causes, ReportTimes times, ReportsConfig config) {
        this.jdbi = jdbi;
        this.causes = causes;
        this.times = times;
        this.answers = RecentAnswers.within(config.freshness(), this::count);
    }

    private record Question(Optional<UUID> team, YearMonth first) {}

    private record Counted(String cause, YearMonth month, long cases) {}

    private record Paid(String cause, Money granted, Money givenBack) {}

    /** The cause of most cases first, and what is not coded yet at the end. */
    List<CauseFigures> figures(Optional<UUID> team) {
        return answers.to(new Question(team, times.months().get(0)));
    }

    private List<CauseFigures> count(Question question) {
        OffsetDateTime since = times.start(question.first().atDay(1));
        return Patience.within(
                jdbi,
                handle -> lines(
                        counted(handle, question.team(), since),
                        paid(handle, question.team(), since),
                        question.first()));
    }

    private List<Counted> counted(Handle handle, Optional<UUID> team, OffsetDateTime since) {
        return handle.createQuery(CASES)
                .bind("zone", times.zone())
                .bind("since", since)
                .bind("team", team.orElse(null))
                .map((row, context) -> new Counted(
                        row.getString("cause"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("cases")))
                .list();
    }

    private static List<Paid> paid(Handle handle, Optional<UUID> team, OffsetDateTime since) {
        return handle.createQuery(MONEY)
                .bind("since", since)
                .bind("team", team.orElse(null))
                .map((row, context) -> new Paid(
                        row.getString("cause"),
                        Money.of(row.getLong("granted"), row.getString("currency")),
                        Money.of(row.getLong("given_back"), row.getString("currency"))))
                .list();
    }

    /** Every cause of the list has its line: that something does not happen is worth to know as well. */
    private List<CauseFigures> lines(List<Counted> counted, List<Paid> paid, YearMonth first) {
        long all = counted.stream().mapToLong(Counted::cases).sum();
        List<CauseFigures> lines = new ArrayList<>();
        for (Cause cause : causes.all()) {
            lines.add(line(cause.code(), Optional.of(cause.severity()), all, counted, paid, first));
        }
        lines.sort(Comparator.comparingLong(CauseFigures::cases).reversed());
        lines.add(line(ReportScope.NOT_CODED, Optional.empty(), all, counted, paid, first));
        return List.copyOf(lines);
    }

    private static CauseFigures line(
            String code,
            Optional<Integer> severity,
            long all,
            List<Counted> counted,
            List<Paid> paid,
            YearMonth first) {
        Map<YearMonth, Long> months = counted.stream()
                .filter(one -> one.cause().equals(code))
                .collect(Collectors.toMap(Counted::month, Counted::cases));
        long cases = months.values().stream().mapToLong(Long::longValue).sum();
        List<Paid> money = paid.stream().filter(one -> one.cause().equals(code)).toList();
        return new CauseFigures(
                code,
                severity,
                cases,
                all == 0 ? 0 : Math.round(100.0 * cases / all),
                IntStream.range(0, ReportTimes.MONTHS)
                        .mapToObj(i -> months.getOrDefault(first.plusMonths(i), 0L))
                        .toList(),
                money.stream().map(Paid::granted).toList(),
                money.stream().map(Paid::givenBack).toList());
    }
}
