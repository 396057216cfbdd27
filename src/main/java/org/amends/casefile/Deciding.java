package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Facts;
import org.amends.lifecycle.Feasibility;
import org.amends.lifecycle.Lifecycle;
import org.amends.lifecycle.Machine;
import org.amends.lifecycle.PolicyBook;
import org.amends.lifecycle.Terms;
import org.amends.people.Roster;
import org.amends.people.Rosters;

/** Brings the lifecycle what it needs to know: the time, the terms of the case, and who works here. */
@ApplicationScoped
public class Deciding {

    private final Clock clock;
    private final PolicyBook policies;
    private final Rosters rosters;
    private final CaseLoads loads;
    private final Feasibility feasibility;
    private final Map<String, Lifecycle> byMachine =
            Machine.all().stream().collect(Collectors.toUnmodifiableMap(Machine::id, Lifecycle::new));

    Deciding(Clock clock, PolicyBook policies, Rosters rosters, CaseLoads loads, Feasibility feasibility) {
        this.clock = clock;
        this.policies = policies;
        this.rosters = rosters;
        this.loads = loads;
        this.feasibility = feasibility;
    }

    /** The machine under which a case was filed. */
    public Lifecycle lifecycle(String machine) {
        return Optional.ofNullable(byMachine.get(machine))
                .orElseThrow(
                        () -> new IllegalStateException("this version of Amends does not know the machine " + machine));
    }

    /** In whole microseconds, as the database keeps them. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** For a case that is being filed. */
    Facts factsOfFiling(CaseKind kind, Channel channel) {
        Instant now = now();
        return new Facts(now, policies.inForce(kind, channel, now), colleagues(rosters.recent()));
    }

    /** For a case as it stands, measured by the packs under which it was filed. */
    public Facts facts(LoggedCase file) {
        Instant now = now();
        Terms terms = policies.of(file.state().packs());
        return new Facts(
                now,
                terms,
                colleagues(rosters.recent()),
                Optional.of(feasibility.promise(file.state().team(), terms, now)));
    }

    Facts facts(Instant now, Roster roster, List<String> packs) {
        return new Facts(now, policies.of(packs), colleagues(roster));
    }

    private RosteredColleagues colleagues(Roster roster) {
        return new RosteredColleagues(roster, loads);
    }
}
