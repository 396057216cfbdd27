package org.amends.identity;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.StaffMember;
import org.amends.people.StaffPrincipal;

/** Who asks, in the words of the desk: a member of staff, or the customer of one case. */
@RequestScoped
public class CurrentActor {

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Optional<StaffMember> staff() {
        return identity.getPrincipal() instanceof StaffPrincipal principal
                ? Optional.of(principal.member())
                : Optional.empty();
    }

    /** For what is open to staff only; anybody else is refused with 403. */
    public StaffMember requireStaff() {
        return staff().orElseThrow(ForbiddenException::new);
    }

    /** The one case that the customer's link opens. */
    public Optional<UUID> customersCase() {
        return Optional.ofNullable(identity.getAttribute(Identities.CASE_ID));
    }

    /** Staff may reach every case, a customer their own, anybody else none. */
    public boolean mayReach(UUID caseId) {
        return staff().isPresent() || customersCase().filter(caseId::equals).isPresent();
    }
}
