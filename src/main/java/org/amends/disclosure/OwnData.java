package org.amends.disclosure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.amends.casefile.CaseLog;
import org.amends.identity.CustomerLinks;
import org.amends.identity.Secret;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is on file about the customer in their case, from its private page. */
@Path("/c/{token}/data.zip")
@PermitAll
public class OwnData {

    private final CustomerLinks links;
    private final CaseLog log;
    private final DisclosureDesk desk;

    OwnData(CustomerLinks links, CaseLog log, DisclosureDesk desk) {
        this.links = links;
        this.log = log;
        this.desk = desk;
    }

    @GET
    @Produces(DossierArchive.TYPE)
    @Operation(hidden = true)
    public Response take(@PathParam("token") String token) {
        return links.caseOf(new Secret(token))
                .flatMap(log::find)
                .map(desk::ofOneCase)
                .orElseThrow(() -> Problem.notFound("case"));
    }
}
