package org.amends.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One person who works here.
 *
 * @param name how customers read it: "Liis Tamm"
 * @param active false once the person has left; such a person owns nothing and answers for nothing
 */
public record StaffMember(
        UUID id,
        String username,
        String name,
        Optional<String> email,
        Set<StaffRole> roles,
        UUID teamId,
        boolean active) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /** Whether it is a shop's program, which sends orders and is nobody's colleague. */
    public boolean program() {
        return roles.equals(Set.of(StaffRole.SHOP));
    }

    public boolean has(StaffRole role) {
        return roles.contains(role);
    }
}
