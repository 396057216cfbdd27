package org.amends.returns.unreferenced;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.people.Roles;
import org.amends.returns.unreferenced.UnreferencedCases.Unreferenced;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Goods whose order nobody has found. */
@Path("/api/v1/unreferenced-returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
public class UnreferencedResource {

    private final UnreferencedCases cases;

    UnreferencedResource(UnreferencedCases cases) {
        this.cases = cases;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listUnreferencedReturns",
            summary = "Goods whose order nobody has found",
            description =
                    "The first 200, the oldest first: after two days, and at once when somebody has looked for the"
                            + " purchase.")
    public List<Unreferenced> list() {
        return cases.list();
    }
}
