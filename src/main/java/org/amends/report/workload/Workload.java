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
import org.amends.people.StaffRole;
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
        WorkloadReport.Counted counted = report.recent();
        return chosen(roster, team)
                .map(one -> figures(one, agents(one, roster), roster, counted))
                .toList();
    }

    /** By team and name: not by load, which would rank them. */
    List<AboveLimit> above(Optional<UUID> team) {
        Roster roster = rosters.recent();
        Map<UUID, Long> loads = loads(report.recent());
        return chosen(roster, team)
                .flatMap(one -> agents(one, roster).stream()
                        .filter(person -> loads.getOrDefault(person.id(), 0L) > one.openCaseLimit())
                        .map(person -> new AboveLimit(
                                person.id().toString(),
                                person.name(),
                                one.name(),
                                loads.getOrDefault(person.id(), 0L),
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

    private WorkloadFigures figures(
            Team team, List<StaffMember> agents, Roster roster, WorkloadReport.Counted counted) {
        List<WorkloadReport.Hour> hours = counted.hours().stream()
                .filter(hour -> hour.team().equals(team.id()))
                .toList();
        long open = counted.loads().stream()
                .filter(load -> load.team().equals(team.id()))
                .mapToLong(WorkloadReport.Load::cases)
                .sum();
        long limit = team.openCaseLimit();
        long capacity = limit * agents.size();
        long needed = (open + limit - 1) / limit;
        Map<UUID, Long> loads = loads(counted);
        return new WorkloadFigures(
                team.id().toString(),
                team.name(),
                agents.size(),
                agents.stream().filter(person -> !roster.present(person)).count(),
                limit,
                open,
                capacity == 0 ? Optional.empty() : Optional.of(open * 100 / capacity),
                agents.stream()
                        .filter(person -> loads.getOrDefault(person.id(), 0L) > limit)
                        .count(),
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

    private static Map<UUID, Long> loads(WorkloadReport.Counted counted) {
        return counted.loads().stream()
                .collect(Collectors.groupingBy(
                        WorkloadReport.Load::owner, Collectors.summingLong(WorkloadReport.Load::cases)));
    }

    private static Stream<Team> chosen(Roster roster, Optional<UUID> team) {
        return roster.teams().stream()
                .filter(one -> team.isEmpty() || team.get().equals(one.id()));
    }

    private static List<StaffMember> agents(Team team, Roster roster) {
        return roster.members().stream()
                .filter(StaffMember::active)
                .filter(person -> person.has(StaffRole.AGENT) && person.teamId().equals(team.id()))
                .toList();
    }
}
