package org.amends.intake;

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
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.Filings;
import org.amends.casefile.Receipt;
import org.amends.casefile.Refusals;
import org.amends.identity.CurrentActor;
import org.amends.letter.PreferenceBook;
import org.amends.people.StaffMember;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way in for programs, and for agents who write down what a customer says. */
@Path("/api/v1/cases")
@Tag(name = "Filing")
public class FilingResource {

    private final Filings filings;
    private final CaseRequests requests;
    private final Refusals refusals;
    private final FilingPace pace;
    private final PreferenceBook preferences;
    private final CurrentActor current;

    FilingResource(
            Filings filings,
            CaseRequests requests,
            Refusals refusals,
            FilingPace pace,
            PreferenceBook preferences,
            CurrentActor current) {
        this.preferences = preferences;
        this.current = current;
        this.pace = pace;
        this.filings = filings;
        this.requests = requests;
        this.refusals = refusals;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileComplaint",
            summary = "File a complaint",
            description = "Anybody may file. The case gets a reference, an owner by name and its deadlines at once; the"
                    + " answer holds the customer's private link, which is shown only this once.")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response file(@NotNull @Valid ComplaintInput complaint, @Context HttpServerRequest request) {
        IdempotencyKey key = requests.key(complaint).orElseThrow(FilingProblems::keyRequired);
        pace.take(request).ifPresent(wait -> {
            throw FilingProblems.tooMany(wait);
        });
        Optional<UUID> by = current.staff().map(StaffMember::id);
        Filings.Outcome outcome = filings.file(
                complaint.newCase(),
                requests.actor(),
                Optional.of(key),
                (handle, caseId) -> preferences.note(handle, caseId, complaint.preferences(), by));
        if (outcome instanceof Filings.Outcome.Filed filed) {
            return CaseRequests.respond(filed.reply());
        }
        if (outcome instanceof Filings.Outcome.Refused refused) {
            throw refusals.problem(refused.decision());
        }
        throw Problem.invalid("team", "unknown-team", "There is no such team.");
    }
}
