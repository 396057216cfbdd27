package org.amends.people;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Tells the database for one transaction whose doing it is; nobody's where nobody asks, as at the first start. */
@ApplicationScoped
public class ChangeAuthor {

    private static final String SIGN = "SELECT set_config('amends.actor', :actor, true)";

    private final SecurityIdentity caller;

    ChangeAuthor(SecurityIdentity caller) {
        this.caller = caller;
    }

    public void sign(Handle handle) {
        handle.createQuery(SIGN)
                .bind("actor", who().map(UUID::toString).orElse(""))
                .mapTo(String.class)
                .one();
    }

    private Optional<UUID> who() {
        boolean asked = Arc.container().requestContext().isActive();
        return asked && caller.getPrincipal() instanceof StaffPrincipal principal
                ? Optional.of(principal.member().id())
                : Optional.empty();
    }
}
