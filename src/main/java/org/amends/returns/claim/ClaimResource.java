package org.amends.returns.claim;

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
import org.amends.casefile.CaseRequests;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The legal guarantee in a claim about faulty goods. */
@Path("/api/v1/cases/{reference}/claim")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
public class ClaimResource {

    private final CaseRequests requests;
    private final ClaimDeeds deeds;
    private final ClaimTelling telling;
    private final PageLanguage language;

    ClaimResource(CaseRequests requests, ClaimDeeds deeds, ClaimTelling telling, PageLanguage language) {
        this.requests = requests;
        this.deeds = deeds;
        this.telling = telling;
        this.language = language;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "claimOfCase",
            summary = "Where a claim stands by law",
            description =
                    "What the customer chose, what was tried, which remedies are open by now, and until when the seller answers"
                            + " for each of the goods. 404 until somebody has found the order, and where no law of the guarantee is"
                            + " known.")
    public ToldClaim read(@PathParam("reference") String reference) {
        return telling.of(requests.reached(reference), language.locale())
                .orElseThrow(() -> Problem.notFound("claim with an order"));
    }

    @POST
    @Path("choices")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseRemedy",
            summary = "Say what the customer chose for faulty goods",
            description = "When they said it after the filing, or otherwise than there. The newest counts.")
    public Response choose(@PathParam("reference") String reference, @NotNull @Valid ChoiceInput input) {
        return requests.act(reference, input, file -> deeds.choose(input, file), deeds.keep(input));
    }

    @POST
    @Path("findings")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findAboutClaim",
            summary = "Say why repair or replacement is not given, or what opens another remedy",
            description =
                    "A closed list. What the customer chose is not given otherwise than on a ground of it (Directive (EU)"
                            + " 2019/771, art. 13).")
    public Response find(@PathParam("reference") String reference, @NotNull @Valid FindingInput input) {
        return requests.act(reference, input, file -> deeds.find(input, file), deeds.keep(input));
    }
}
