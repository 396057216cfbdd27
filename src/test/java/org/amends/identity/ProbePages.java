package org.amends.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pages that say who asked, in tests only. */
@Path("/")
@Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
public class ProbePages {

    private final CurrentActor actor;

    ProbePages(CurrentActor actor) {
        this.actor = actor;
    }

    @GET
    @Path("probe")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(hidden = true)
    public String who() {
        return actor.staff().map(StaffMember::username).orElse("nobody");
    }

    @POST
    @Path("probe")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String act(String text) {
        return who();
    }
}
