package org.amends.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amends.casefile.CaseRequests;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why goods may come back, or may not. */
@Path("/api/v1/cases/{reference}/goods/evaluation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goods")
public class EvaluationResource {

    private final CaseRequests requests;
    private final CaseEvaluations evaluations;
    private final PageLanguage language;

    EvaluationResource(CaseRequests requests, CaseEvaluations evaluations, PageLanguage language) {
        this.requests = requests;
        this.evaluations = evaluations;
        this.language = language;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "evaluationOfGoods",
            summary = "What law and the shop's promise say of the goods of a case",
            description =
                    "Side by side for each line, as it was frozen when the order was found, in the language of Accept-Language."
                            + " The better answer for the customer counts. 404 until somebody has found the order.")
    public ToldEvaluation read(@PathParam("reference") String reference) {
        return evaluations
                .toColleague(requests.reached(reference).id(), language.locale())
                .orElseThrow(() -> Problem.notFound("order of this case"));
    }
}
