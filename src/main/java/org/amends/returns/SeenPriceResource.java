package org.amends.returns;

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
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A price that fell after the purchase: what somebody found, and what follows from it. */
@Path("/api/v1/cases/{reference}/prices")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
public class SeenPriceResource {

    private final CaseRequests requests;
    private final PriceDifferences prices;
    private final CaseLog log;
    private final CurrentActor current;
    private final PageLanguage language;

    SeenPriceResource(
            CaseRequests requests, PriceDifferences prices, CaseLog log, CurrentActor current, PageLanguage language) {
        this.requests = requests;
        this.prices = prices;
        this.log = log;
        this.current = current;
        this.language = language;
    }

    @GET
    @Operation(
            operationId = "priceDifferences",
            summary = "What a customer paid too much because the price fell",
            description =
                    "Line by line: what was paid, the lower price that was found, and the difference that the shop's"
                            + " promise gives, less what was given back before.")
    public List<PriceDifference> read(@PathParam("reference") String reference) {
        return log.find(CaseRequests.reference(reference))
                .map(file -> prices.of(file, language.locale()))
                .orElseThrow(() -> Problem.notFound("case"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "seePrice",
            summary = "Say which lower price was found, and where that stands",
            description = "For a case about a lower price whose order is known. The newest for a line counts.")
    public Response see(@PathParam("reference") String reference, @NotNull @Valid SeenPriceInput input) {
        return requests.act(
                reference,
                input,
                file -> prices.note(file, input),
                prices.keep(input, current.requireStaff().id()));
    }
}
