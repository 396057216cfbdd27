package org.amends.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells a program which case its secret opens, in tests only. */
@Path("/api/v1/probe")
@Produces(MediaType.TEXT_PLAIN)
public class ProbeResource {

    private final CurrentActor actor;

    ProbeResource(CurrentActor actor) {
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(hidden = true)
    public String which() {
        return actor.customersCase().map(UUID::toString).orElse("none");
    }
}
