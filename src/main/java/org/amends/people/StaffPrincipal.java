package org.amends.people;

import java.security.Principal;

/** The signed-in member of staff, as they were at most five seconds ago. */
public record StaffPrincipal(StaffMember member) implements Principal {

    @Override
    public String getName() {
        return member.username();
    }
}
