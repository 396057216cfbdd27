package org.amends.report.workload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Team;

/**
 * What was counted, sorted by team once: a house of two hundred teams must not go through every hour two hundred times.
 *
 * @param since the beginning of the first week
 * @param loads open cases by their owner, in whatever team these cases are
 */
record ByTeam(
        Instant since,
        Map<UUID, List<WorkloadReport.Hour>> hours,
        Map<UUID, Long> open,
        Map<UUID, Long> loads,
        Map<UUID, List<StaffMember>> agents) {

    static ByTeam of(WorkloadReport.Counted counted, Roster roster) {
        return new ByTeam(
                counted.since(),
                counted.hours().stream().collect(Collectors.groupingBy(WorkloadReport.Hour::team)),
                counted.loads().stream()
                        .collect(Collectors.groupingBy(
                                WorkloadReport.Load::team, Collectors.summingLong(WorkloadReport.Load::cases))),
                counted.loads().stream()
                        .collect(Collectors.groupingBy(
                                WorkloadReport.Load::owner, Collectors.summingLong(WorkloadReport.Load::cases))),
                roster.members().stream()
                        .filter(person -> person.active() && person.has(StaffRole.AGENT))
                        .collect(Collectors.groupingBy(StaffMember::teamId)));
    }

    List<WorkloadReport.Hour> hours(Team team) {
        return hours.getOrDefault(team.id(), List.of());
    }

    long open(Team team) {
        return open.getOrDefault(team.id(), 0L);
    }

    long load(StaffMember person) {
        return loads.getOrDefault(person.id(), 0L);
    }

    List<StaffMember> agents(Team team) {
        return agents.getOrDefault(team.id(), List.of());
    }

    /** Those who have more open cases than one person of their team can care for. */
    Stream<StaffMember> above(Team team) {
        return agents(team).stream().filter(person -> load(person) > team.openCaseLimit());
    }
}
