package org.amends.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A member of staff as colleagues see them. */
public record StaffView(
        UUID id,
        String username,
        String name,
        Optional<String> email,
        List<StaffRole> roles,
        UUID teamId,
        boolean active,
        boolean present) {

    static StaffView of(StaffMember member, Roster roster) {
        return new StaffView(
                member.id(),
                member.username(),
                member.name(),
                member.email(),
                member.roles().stream().sorted().toList(),
                member.teamId(),
                member.active(),
                roster.present(member));
    }
}
