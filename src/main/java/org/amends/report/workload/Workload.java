package org.amends.report.workload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.Team;
import org.amends.report.scope.ReportTimes;

/** The workload of teams, for the page, programs and files alike. People are named to be helped, by the alphabet. */
@ApplicationScoped
class Workload {

    private final WorkloadReport report;
    private final ReportTimes times;
    private final Rosters rosters;
    private final Clock clock;

    Workload(WorkloadReport report, ReportTimes times, Rosters rosters, Clock clock) {
        this.report = report;
        this.times = times;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** By name. */
    List<WorkloadFigures> teams(Optional<UUID> team) {
        Roster roster = rosters.recent();
        ByTeam counted = ByTeam.of(report.recent(), roster);
        return chosen(roster, team).map(one -> figures(one, roster, counted)).toList();
    }

    /** By team and name: not by load, which would rank them. */
    List<AboveLimit> above(Optional<UUID> team) {
        Roster roster = rosters.recent();
        ByTeam counted = ByTeam.of(report.recent(), roster);
        return chosen(roster, team)
                .flatMap(one -> counted.above(one)
                        .map(person -> new AboveLimit(
                                person.id().toString(),
                                person.name(),
                                one.name(),
                                counted.load(person),
                                one.openCaseLimit())))
                .toList();
    }

    /** The oldest first; the last one is not over yet. */
    List<WorkloadWeek> weeks(Optional<UUID> team) {
        List<WorkloadReport.Hour> hours = report.recent().hours().stream()
                .filter(hour -> team.isEmpty() || team.get().equals(hour.team()))
                .toList();
        return times.weeks().stream().map(monday -> week(monday, hours)).toList();
    }

    private WorkloadWeek week(LocalDate monday, List<WorkloadReport.Hour> all) {
        Instant since = times.start(monday).toInstant();
        Instant until = times.start(monday.plusWeeks(1)).toInstant();
        List<WorkloadReport.Hour> hours = all.stream()
                .filter(hour -> !hour.at().isBefore(since) && hour.at().isBefore(until))
                .toList();
        return new WorkloadWeek(
                monday,
                sum(hours, WorkloadReport.Hour::arrived),
                sum(hours, WorkloadReport.Hour::reopened),
                sum(hours, WorkloadReport.Hour::closed),
                sum(hours, WorkloadReport.Hour::growth));
    }

    private WorkloadFigures figures(Team team, Roster roster, ByTeam counted) {
        List<StaffMember> agents = counted.agents(team);
        List<WorkloadReport.Hour> hours = counted.hours(team);
        long open = counted.open(team);
        long limit = team.openCaseLimit();
        long capacity = limit * agents.size();
        long needed = (open + limit - 1) / limit;
        return new WorkloadFigures(
                team.id().toString(),
                team.name(),
                agents.size(),
                agents.stream().filter(person -> !roster.present(person)).count(),
                limit,
                open,
                capacity == 0 ? Optional.empty() : Optional.of(open * 100 / capacity),
                counted.above(team).count(),
                new Backlog(open, growth(hours)).hoursAbove(capacity, counted.since(), clock.instant()),
                sum(hours, WorkloadReport.Hour::arrived),
                sum(hours, WorkloadReport.Hour::reopened),
                sum(hours, WorkloadReport.Hour::closed),
                needed,
                Math.max(0, needed - agents.size()));
    }

    private static Map<Instant, Long> growth(List<WorkloadReport.Hour> hours) {
        return hours.stream().collect(Collectors.toMap(WorkloadReport.Hour::at, WorkloadReport.Hour::growth));
    }

    private static long sum(List<WorkloadReport.Hour> hours, ToLongFunction<WorkloadReport.Hour> figure) {
        return hours.stream().mapToLong(figure).sum();
    }

    private static Stream<Team> chosen(Roster roster, Optional<UUID> team) {
        return roster.teams().stream()
                .filter(one -> team.isEmpty() || team.get().equals(one.id()));
    }
}
