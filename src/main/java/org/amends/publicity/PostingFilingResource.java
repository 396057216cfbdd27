package org.amends.publicity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.Filings;
import org.amends.casefile.Receipt;
import org.amends.casefile.Refusals;
import org.amends.identity.CurrentActor;
import org.amends.intake.FilingProblems;
import org.amends.people.Roles;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reviews and posts that become cases. */
@Path("/api/v1/postings")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Voice")
public class PostingFilingResource {

    private final CaseRequests requests;
    private final Lodging lodging;
    private final Refusals refusals;
    private final CurrentActor current;

    PostingFilingResource(CaseRequests requests, Lodging lodging, Refusals refusals, CurrentActor current) {
        this.requests = requests;
        this.lodging = lodging;
        this.refusals = refusals;
        this.current = current;
    }

    @POST
    @Operation(
            operationId = "filePosting",
            summary = "File a case from a review or a post",
            description =
                    "Its words are the customer's own, and the case counts as one that came from outside. The answer"
                            + " holds the customer's private link, to be given where they wrote; it is shown only this once.")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response file(@NotNull @Valid PostingCaseInput input) {
        IdempotencyKey key = requests.key(input).orElseThrow(FilingProblems::keyRequired);
        NewPosting posting =
                lodging.checked(input.kind(), input.link(), input.capturedAt(), Optional.of(input.words()));
        Filings.Outcome outcome = lodging.file(
                posting,
                input.words(),
                input.contact().contact(),
                input.team(),
                current.requireStaff(),
                Optional.of(key));
        if (outcome instanceof Filings.Outcome.Filed filed) {
            return CaseRequests.respond(filed.reply());
        }
        if (outcome instanceof Filings.Outcome.Refused refused) {
            throw refusals.problem(refused.decision());
        }
        throw Problem.invalid("team", "unknown-team", "There is no such team.");
    }
}
