package org.amends.policy.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.time.BeyondCalendar;
import org.amends.time.BusinessCalendar;

/** Calendars that exist, know their years, and reach as far as the clocks that count on them. */
final class TimeRules {

    static final LintRule BROKEN_CALENDAR = new LintRule("bad-calendar", (subject, complaints) -> subject.scope()
            .unbuildable()
            .forEach((name, why) ->
                    complaints.add("calendars." + name, "The calendar \"" + name + "\" can't be: " + why)));

    static final LintRule UNKNOWN_CALENDAR = new LintRule("unknown-calendar", (subject, complaints) -> {
        subject.ownClocks().stream()
                .filter(clock -> isUnknown(clock.calendar(), subject))
                .forEach(clock -> complaints.add(subject.path(clock, "limit.calendar"), sentence(clock.calendar())));
        subject.pack()
                .returns()
                .map(returns -> returns.window().calendar())
                .filter(calendar -> isUnknown(calendar, subject))
                .ifPresent(calendar -> complaints.add("returns.window.calendar", sentence(calendar)));
    });

    /** A year without known holidays would be a year with wrong deadlines. */
    static final LintRule UNKNOWN_YEAR = new LintRule("unknown-calendar-year", (subject, complaints) -> {
        int year = subject.pack().validFrom().getYear();
        used(subject).forEach(name -> subject.scope()
                .find(name)
                .filter(calendar -> year < calendar.firstYear() || year > calendar.lastYear())
                .ifPresent(calendar -> complaints.add(
                        "valid_from",
                        "The pack is valid from " + year + ", but the calendar \"" + name + "\" knows the years "
                                + calendar.firstYear() + " to " + calendar.lastYear() + ".")));
        subject.pack().calendars().forEach((name, spec) -> days(spec)
                .filter(day -> day.getYear() < spec.firstYear() || day.getYear() > spec.lastYear())
                .findFirst()
                .ifPresent(day -> complaints.add(
                        "calendars." + name,
                        "The calendar \"" + name + "\" knows the years " + spec.firstYear() + " to " + spec.lastYear()
                                + ", " + day + " is in none of them.")));
    });

    /** Any case of the first two years has to find its last rung within the years of the calendar. */
    static final LintRule BEYOND_CALENDAR = new LintRule("beyond-calendar", (subject, complaints) -> subject.armed()
            .filter(armed -> knowsTheFirstYear(armed, subject) && reachesBeyond(armed, subject))
            .forEach(armed -> complaints.add(
                    subject.path(armed.clock(), "limit"),
                    "A case of the first two years may be due by \""
                            + armed.clock().id()
                            + "\" after the calendar \"" + armed.clock().calendar() + "\" ends with "
                            + armed.calendar().lastYear() + ".")));

    /** By effect: a total that ends before the clock itself moves nothing. */
    static final LintRule EXTENSION_SHORTENS =
            new LintRule("extension-shortens", (subject, complaints) -> subject.armed()
                    .filter(armed -> armed.clock().extension().isPresent())
                    .filter(armed -> knowsTheFirstYear(armed, subject) && !reachesBeyond(armed, subject))
                    .filter(armed -> subject.grid(armed.calendar()).few().anyMatch(start -> !armed.clock()
                            .latest(start, armed.calendar())
                            .isAfter(armed.clock().due(start, armed.calendar()))))
                    .forEach(armed -> complaints.add(
                            subject.path(armed.clock(), "extend"),
                            "The extension of \"" + armed.clock().id() + "\" ends no later than the clock itself.")));

    static final List<LintRule> ALL =
            List.of(BROKEN_CALENDAR, UNKNOWN_CALENDAR, UNKNOWN_YEAR, BEYOND_CALENDAR, EXTENSION_SHORTENS);

    private TimeRules() {}

    private static boolean isUnknown(String calendar, Subject subject) {
        return subject.scope().find(calendar).isEmpty()
                && !subject.scope().unbuildable().containsKey(calendar);
    }

    private static String sentence(String calendar) {
        return "There is no calendar \"" + Shown.of(calendar) + "\", neither in the pack nor of the organisation.";
    }

    private static Stream<String> used(Subject subject) {
        return Stream.concat(
                        subject.effective().clocks().stream()
                                .map(owned -> owned.clock().calendar()),
                        subject.pack().calendars().keySet().stream())
                .distinct();
    }

    private static Stream<LocalDate> days(CalendarSpec spec) {
        return Stream.concat(
                spec.extraHolidays().keySet().stream(),
                spec.closures().stream().flatMap(closure -> Stream.of(closure.first(), closure.last())));
    }

    private static boolean knowsTheFirstYear(ArmedClock armed, Subject subject) {
        BusinessCalendar calendar = armed.calendar();
        return IntStream.rangeClosed(calendar.firstYear(), calendar.lastYear())
                .anyMatch(year -> year == subject.pack().validFrom().getYear());
    }

    private static boolean reachesBeyond(ArmedClock armed, Subject subject) {
        BusinessCalendar calendar = armed.calendar();
        Instant horizon = LocalDate.of(calendar.lastYear() + 1, 1, 1)
                .atStartOfDay(calendar.zone())
                .toInstant();
        Instant last =
                subject.grid(calendar).end().atStartOfDay(calendar.zone()).toInstant();
        try {
            Ruling ruling = armed.rule(last).movedTo(armed.clock().latest(last, calendar));
            return ruling.due().isAfter(horizon)
                    || ruling.ladder().stream().anyMatch(step -> step.at().isAfter(horizon));
        } catch (BeyondCalendar e) {
            return true;
        }
    }
}
