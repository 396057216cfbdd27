package org.amends.returns.unreferenced;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.amends.casefile.CaseRequests;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.returns.unreferenced.UnreferencedCases.Unreferenced;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Goods whose order nobody has found, and what shows their purchase. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
public class UnreferencedResource {

    private final UnreferencedCases cases;
    private final PurchaseFindings findings;
    private final CaseRequests requests;
    private final CurrentActor current;

    UnreferencedResource(
            UnreferencedCases cases, PurchaseFindings findings, CaseRequests requests, CurrentActor current) {
        this.cases = cases;
        this.findings = findings;
        this.requests = requests;
        this.current = current;
    }

    @GET
    @Path("unreferenced-returns")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listUnreferencedReturns",
            summary = "Goods whose order nobody has found",
            description = "The first 200, the oldest first: after two days, and at once when somebody has looked for the"
                    + " purchase.")
    public List<Unreferenced> list() {
        return cases.list();
    }

    @POST
    @Path("cases/{reference}/purchase-findings")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findPurchase",
            summary = "Say what shows a purchase whose order nobody has, or that nothing was found",
            description =
                    "A missing receipt is never a reason by itself. With any proof, whoever decides may grant money within"
                            + " what they may approve alone; store credit only when the customer asked for it.")
    public Response find(@PathParam("reference") String reference, @NotNull @Valid PurchaseFindingInput input) {
        return requests.act(
                reference,
                input,
                file -> input.command(),
                findings.keep(input.finding(), current.requireStaff().id()));
    }
}
