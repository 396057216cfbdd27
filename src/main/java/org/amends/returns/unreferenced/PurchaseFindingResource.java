package org.amends.returns.unreferenced;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.amends.casefile.CaseRequests;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What shows a purchase whose order nobody has found. */
@Path("/api/v1/cases/{reference}/purchase-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
public class PurchaseFindingResource {

    private final PurchaseFindings findings;
    private final CaseRequests requests;
    private final CurrentActor current;

    PurchaseFindingResource(PurchaseFindings findings, CaseRequests requests, CurrentActor current) {
        this.findings = findings;
        this.requests = requests;
        this.current = current;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findPurchase",
            summary = "Say what shows a purchase whose order nobody has, or that nothing was found",
            description =
                    "A missing receipt is never a reason by itself. With any proof, whoever decides may grant money"
                            + " within what they may approve alone; store credit only when the customer asked for it.")
    public Response find(@PathParam("reference") String reference, @NotNull @Valid PurchaseFindingInput input) {
        return requests.act(
                reference,
                input,
                file -> input.command(),
                findings.keep(input.finding(), current.requireStaff().id()));
    }
}
