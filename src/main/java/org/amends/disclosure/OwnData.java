package org.amends.disclosure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.amends.casefile.LinkedCases;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is on file about the customer in their case, from its private page. */
@Path("/c/{token}/data.zip")
@PermitAll
public class OwnData {

    private final LinkedCases cases;
    private final DisclosureDesk desk;

    OwnData(LinkedCases cases, DisclosureDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @GET
    @Produces(DossierArchive.TYPE)
    @Operation(hidden = true)
    public Response take(@PathParam("token") String token) {
        return desk.ofOneCase(cases.get(token));
    }
}
