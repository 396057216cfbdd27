package org.amends.channel;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.people.Roster;
import org.amends.people.StaffMember;

/** For whom somebody answers: for themselves, and for whoever is away and has them as the deputy. */
final class Answering {

    private Answering() {}

    static Set<UUID> of(StaffMember member, Roster roster) {
        Stream<StaffMember> absent = roster.members().stream()
                .filter(StaffMember::active)
                .filter(colleague -> roster.deputyOf(colleague)
                        .filter(deputy -> deputy.id().equals(member.id()))
                        .isPresent());
        return Stream.concat(Stream.of(member), absent).map(StaffMember::id).collect(Collectors.toSet());
    }
}
