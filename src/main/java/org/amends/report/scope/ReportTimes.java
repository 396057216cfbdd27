package org.amends.report.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.amends.time.OrganisationCalendar;

/** Months and weeks as the organisation counts them, where it is. */
@ApplicationScoped
public class ReportTimes {

    public static final int MONTHS = 12;
    static final int WEEKS = 5;

    private final OrganisationCalendar calendar;
    private final Clock clock;

    ReportTimes(OrganisationCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param until exclusive */
    public record Span(OffsetDateTime since, OffsetDateTime until) {}

    /** The oldest first; the last one is not over yet. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(today());
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> last.minusMonths(MONTHS - 1L - i))
                .toList();
    }

    /** Their Mondays, the oldest first; the last one is not over yet. */
    public List<LocalDate> weeks() {
        LocalDate monday = monday(today());
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> monday.minusWeeks(WEEKS - 1L - i))
                .toList();
    }

    /** Those of the last days, the one in which the first of these days lies as a whole. */
    public List<LocalDate> weeksOf(int days) {
        LocalDate first = monday(today().minusDays(days));
        return first.datesUntil(today().plusDays(1), Period.ofWeeks(1)).toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toOffsetDateTime();
    }

    public String zone() {
        return calendar.zone().getId();
    }

    /** When what a number counts happened: in the scope's month or week, else in all of the report's. */
    Span span(CasesBehind.Which which, ReportScope scope) {
        if (which == CasesBehind.Which.CAUSE) {
            return scope.month()
                    .map(month -> between(month.atDay(1), month.plusMonths(1).atDay(1)))
                    .orElseGet(() -> between(months().get(0).atDay(1), today().plusDays(1)));
        }
        if (which == CasesBehind.Which.WITHDRAWN) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            return new Span(now.minusDays(scope.days()), now.plusMinutes(1));
        }
        return scope.week()
                .map(monday -> between(monday, monday.plusWeeks(1)))
                .orElseGet(() -> between(weeks().get(0), today().plusDays(1)));
    }

    /** The scope's week, else all weeks in which its days lie. */
    public Span spanOfWeeks(ReportScope scope) {
        return scope.week()
                .map(monday -> between(monday, monday.plusWeeks(1)))
                .orElseGet(() -> between(weeksOf(scope.days()).get(0), today().plusDays(1)));
    }

    private Span between(LocalDate first, LocalDate end) {
        return new Span(start(first), start(end));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), calendar.zone());
    }
}
