package org.amends.people;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amends.lifecycle.Rung;

/**
 * Everybody as they are at one instant, and who answers for what then. Immutable; every answer follows from the
 * snapshot alone, so the same snapshot always names the same person.
 */
public final class Roster {

    private final Instant at;
    private final Map<UUID, StaffMember> members;
    private final Map<UUID, Team> teams;
    private final Map<UUID, List<Absence>> away;

    /** Absences that do not cover {@code at} are ignored. */
    public Roster(Instant at, Collection<StaffMember> members, Collection<Team> teams, Collection<Absence> absences) {
        this.at = at;
        this.members = members.stream().collect(toMap(StaffMember::id, identity()));
        this.teams = teams.stream().collect(toMap(Team::id, identity()));
        this.away = absences.stream()
                .filter(absence -> absence.covers(at))
                .sorted(comparing(Absence::startsAt).thenComparing(Absence::id))
                .collect(groupingBy(Absence::staffId));
    }

    public Instant at() {
        return at;
    }

    /** Sorted by name. */
    public List<StaffMember> members() {
        return members.values().stream()
                .sorted(comparing(StaffMember::name).thenComparing(StaffMember::id))
                .toList();
    }

    /** Sorted by name. */
    public List<Team> teams() {
        return teams.values().stream()
                .sorted(comparing(Team::name).thenComparing(Team::id))
                .toList();
    }

    public Optional<StaffMember> member(UUID id) {
        return Optional.ofNullable(members.get(id));
    }

    /** What a person is called, also one who has left; empty for nobody of this house. */
    public String name(UUID id) {
        return member(id).map(StaffMember::name).orElse("");
    }

    /** What a team is called; empty for none of this house. */
    public String teamName(UUID id) {
        return team(id).map(Team::name).orElse("");
    }

    public Optional<Team> team(UUID id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** Active and not away. */
    public boolean present(StaffMember member) {
        return member.active() && !away.containsKey(member.id());
    }

    /**
     * Who stands in for somebody who is away: the deputy who accepted, or that person's own deputy when the deputy is
     * away too, and so on. Empty for somebody who is present, and when no one present can be reached.
     */
    public Optional<StaffMember> deputyOf(StaffMember member) {
        return present(member) ? Optional.empty() : deputyOf(member.id(), new HashSet<>(Set.of(member.id())));
    }

    private Optional<StaffMember> deputyOf(UUID absent, Set<UUID> asked) {
        return away.getOrDefault(absent, List.of()).stream()
                .flatMap(absence -> absence.acceptedDeputy(at).stream())
                .filter(asked::add)
                .flatMap(deputy -> member(deputy).stream())
                .filter(StaffMember::active)
                .flatMap(deputy -> present(deputy) ? Stream.of(deputy) : deputyOf(deputy.id(), asked).stream())
                .findFirst();
    }

    /** As {@link #rung(Rung, UUID, UUID, Set)}, with nobody to pass over. */
    public StaffMember rung(Rung rung, UUID ownerId, UUID teamId) {
        return rung(rung, ownerId, teamId, Set.of());
    }

    /**
     * The person whom a rung reaches now. A rung whose person has left, is away without a deputy, or is one of {@code
     * except}, passes to the next one; the last one is the team's executive, named even when away or excepted, unless
     * another team's executive can answer: nobody else is available then.
     *
     * @throws IllegalArgumentException for a team that does not exist
     */
    public StaffMember rung(Rung rung, UUID ownerId, UUID teamId, Set<UUID> except) {
        Team team = known(teamId);
        return switch (rung) {
            case OWNER -> answering(ownerId, except).orElseGet(() -> rung(Rung.LEAD, ownerId, teamId, except));
            case LEAD ->
                answering(team.leadId(), except).orElseGet(() -> rung(Rung.DUTY_MANAGER, ownerId, teamId, except));
            case DUTY_MANAGER ->
                dutyManagers(teamId)
                        .filter(manager -> !except.contains(manager.id()))
                        .findFirst()
                        .orElseGet(() -> rung(Rung.EXECUTIVE, ownerId, teamId, except));
            case EXECUTIVE ->
                answering(team.executiveId(), except)
                        .or(() -> otherExecutive(team, except))
                        .orElseGet(() -> executive(team));
        };
    }

    private Optional<StaffMember> otherExecutive(Team team, Set<UUID> except) {
        return except.contains(team.executiveId())
                ? teams().stream()
                        .flatMap(other -> answering(other.executiveId(), except).stream())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Who becomes the owner of a new case: the present agent of the team with the fewest open cases (ties by id) who is
     * below the team's limit; without one the lead, then the duty manager, then the executive.
     *
     * @param openCases open cases by owner; nobody's means none
     */
    public StaffMember ownerFor(UUID teamId, Map<UUID, Integer> openCases) {
        return ownerFor(teamId, openCases, Set.of()).orElseGet(() -> executive(known(teamId)));
    }

    /** The same, but never one of {@code except}; empty when nobody else is present. */
    public Optional<StaffMember> ownerFor(UUID teamId, Map<UUID, Integer> openCases, Set<UUID> except) {
        Team team = known(teamId);
        return firstOf(
                except,
                () -> agents(team, openCases),
                () -> answering(team.leadId()).stream(),
                () -> dutyManagers(teamId),
                () -> Stream.of(executive(team)));
    }

    /**
     * Somebody else to look at a contested decision: the lead, then the least loaded agent of the team, a duty manager,
     * the executive, and at last any present lead or agent elsewhere. Empty when there is nobody else.
     */
    public Optional<StaffMember> reviewerFor(UUID teamId, UUID notThisPerson, Map<UUID, Integer> openCases) {
        Team team = known(teamId);
        return firstOf(
                Set.of(notThisPerson),
                () -> answering(team.leadId()).stream(),
                () -> agents(team, openCases),
                () -> dutyManagers(teamId),
                () -> Stream.of(executive(team)),
                () -> present(StaffRole.LEAD),
                () -> present(StaffRole.AGENT));
    }

    /**
     * Who may neither own nor decide a complaint about this person (S1-29): the person, and everybody in the teams that
     * the person leads or is the executive of.
     */
    public Set<UUID> conflictedBy(UUID person) {
        Set<UUID> led = teams.values().stream()
                .filter(team ->
                        team.leadId().equals(person) || team.executiveId().equals(person))
                .map(Team::id)
                .collect(toSet());
        return members.values().stream()
                .filter(member -> member.id().equals(person) || led.contains(member.teamId()))
                .map(StaffMember::id)
                .collect(toSet());
    }

    private Optional<StaffMember> answering(UUID id) {
        return member(id)
                .filter(StaffMember::active)
                .flatMap(member -> present(member) ? Optional.of(member) : deputyOf(member));
    }

    private Optional<StaffMember> answering(UUID id, Set<UUID> except) {
        return answering(id).filter(member -> !except.contains(member.id()));
    }

    private StaffMember executive(Team team) {
        return answering(team.executiveId()).orElseGet(() -> member(team.executiveId())
                .orElseThrow(() -> new IllegalArgumentException("No executive for team " + team.id())));
    }

    private Stream<StaffMember> agents(Team team, Map<UUID, Integer> openCases) {
        return present(StaffRole.AGENT)
                .filter(agent -> agent.teamId().equals(team.id()))
                .filter(agent -> load(agent, openCases) < team.openCaseLimit())
                .sorted(comparing((StaffMember agent) -> load(agent, openCases)).thenComparing(StaffMember::id));
    }

    private Stream<StaffMember> dutyManagers(UUID teamId) {
        return present(StaffRole.MANAGER)
                .sorted(comparing((StaffMember manager) -> !manager.teamId().equals(teamId))
                        .thenComparing(StaffMember::id));
    }

    private Stream<StaffMember> present(StaffRole role) {
        return members.values().stream()
                .filter(member -> member.has(role))
                .filter(this::present)
                .sorted(comparing(StaffMember::id));
    }

    private Team known(UUID teamId) {
        return team(teamId).orElseThrow(() -> new IllegalArgumentException("There is no team " + teamId));
    }

    private static int load(StaffMember member, Map<UUID, Integer> openCases) {
        return openCases.getOrDefault(member.id(), 0);
    }

    @SafeVarargs
    private static Optional<StaffMember> firstOf(Set<UUID> except, Supplier<Stream<StaffMember>>... choices) {
        return Stream.of(choices)
                .flatMap(Supplier::get)
                .filter(candidate -> !except.contains(candidate.id()))
                .findFirst();
    }
}
