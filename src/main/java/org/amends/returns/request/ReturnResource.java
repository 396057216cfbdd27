package org.amends.returns.request;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.Filings;
import org.amends.casefile.Receipt;
import org.amends.casefile.Refusals;
import org.amends.intake.FilingPace;
import org.amends.intake.FilingProblems;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.problem.Problem;
import org.amends.time.OrganisationCalendar;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Returns, claims and price adjustments for shops that take them in on pages of their own. */
@Path("/api/v1/returns")
@Tag(name = "Returns")
public class ReturnResource {

    private final ReturnRequests returns;
    private final CaseRequests requests;
    private final Refusals refusals;
    private final FilingPace pace;
    private final OrganisationCalendar calendar;

    ReturnResource(
            ReturnRequests returns,
            CaseRequests requests,
            Refusals refusals,
            FilingPace pace,
            OrganisationCalendar calendar) {
        this.returns = returns;
        this.requests = requests;
        this.refusals = refusals;
        this.pace = pace;
        this.calendar = calendar;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileReturn",
            summary = "Ask to return goods, or claim that they are faulty",
            description =
                    "What the rules give is granted at once; everything else a named person decides. The answer does not"
                            + " tell whether the order was found. It holds the customer's private link, which is shown only this once."
                            + " A consumer who bought online may withdraw instead, which asks for no reason.")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response file(@NotNull @Valid ReturnInput input, @Context HttpServerRequest request) {
        IdempotencyKey key = requests.key(input).orElseThrow(FilingProblems::keyRequired);
        pace.take(request).ifPresent(wait -> {
            throw FilingProblems.tooMany(wait);
        });
        Filings.Outcome outcome = returns.file(input.request(calendar.zone()), requests.actor(), Optional.of(key));
        if (outcome instanceof Filings.Outcome.Filed filed) {
            return CaseRequests.respond(filed.reply());
        }
        if (outcome instanceof Filings.Outcome.Refused refused) {
            throw refusals.problem(refused.decision());
        }
        throw Problem.notFound("team");
    }
}
