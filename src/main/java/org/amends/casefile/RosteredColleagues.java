package org.amends.casefile;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.amends.lifecycle.Colleagues;
import org.amends.lifecycle.Rung;
import org.amends.people.Roster;
import org.amends.people.StaffMember;

/** What the roster of one instant tells a decision. */
record RosteredColleagues(Roster roster, CaseLoads loads) implements Colleagues {

    @Override
    public boolean isActive(UUID person) {
        return roster.member(person)
                .filter(StaffMember::active)
                .filter(member -> !member.program())
                .isPresent();
    }

    @Override
    public boolean isFull(UUID person) {
        return roster.member(person)
                .flatMap(member -> roster.team(member.teamId()))
                .filter(team -> loads.recent().getOrDefault(person, 0) >= team.openCaseLimit())
                .isPresent();
    }

    @Override
    public boolean isPartial(UUID person, UUID named) {
        return roster.conflictedBy(named).contains(person);
    }

    @Override
    public UUID answering(Rung rung, UUID owner, UUID team, Set<UUID> named) {
        Set<UUID> partial = new HashSet<>();
        named.forEach(somebody -> partial.addAll(roster.conflictedBy(somebody)));
        return roster.rung(rung, owner, team, partial).id();
    }
}
