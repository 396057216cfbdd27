package org.amends.compliment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.identity.CurrentActor;
import org.amends.intake.FilingPace;
import org.amends.intake.FilingProblems;
import org.amends.people.Roles;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Thanks: anybody says them; colleagues read them and tell whom they are about. */
@Path("/api/v1/compliments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Voice")
public class ComplimentResource {

    private final Compliments compliments;
    private final CaseRequests requests;
    private final FilingPace pace;
    private final CurrentActor current;

    ComplimentResource(Compliments compliments, CaseRequests requests, FilingPace pace, CurrentActor current) {
        this.compliments = compliments;
        this.requests = requests;
        this.pace = pace;
        this.current = current;
    }

    @Schema(name = "PassingOn")
    public record PassingOnInput(
            @Schema(description = "Whom it is about, and who heard of it now", examples = "Jaan at the counter")
            @NotNull
            @Words(max = 200, oneLine = true)
            String to) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ComplimentPage(List<Compliment> items, Optional<String> next) {}

    @POST
    @PermitAll
    @Operation(
            operationId = "fileCompliment",
            summary = "Say thanks",
            description = "Anybody may, and need not say who they are. No clock runs; whom it is about hears of it.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = ComplimentReceipt.class)))
    public Response file(@NotNull @Valid ComplimentInput compliment, @Context HttpServerRequest request) {
        IdempotencyKey key = requests.key(compliment).orElseThrow(FilingProblems::keyRequired);
        pace.take(request).ifPresent(wait -> {
            throw FilingProblems.tooMany(wait);
        });
        return CaseRequests.respond(compliments.file(compliment.compliment(), Optional.of(key)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "compliments",
            summary = "Thanks that came in",
            description = "The newest first, paged by keyset.")
    public ComplimentPage list(
            @Parameter(description = "WAITING for those of which nobody was told yet")
                    @QueryParam("shown")
                    @DefaultValue("ALL")
                    Compliments.Shown shown,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Compliments.Page page = compliments.page(shown, Optional.ofNullable(after), limit);
        return new ComplimentPage(page.items(), page.next());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "compliment",
            summary = "Read thanks",
            description = "In the customer’s own words, with who has heard of them.")
    public Compliment read(@PathParam("id") UUID id) {
        return found(id);
    }

    @PUT
    @Path("{id}/passing-on")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "passOnCompliment",
            summary = "Say that whom it is about has heard of it",
            description = "Once: what was said first stands, whoever asks again.")
    public Compliment passOn(@PathParam("id") UUID id, @NotNull @Valid PassingOnInput input) {
        found(id);
        compliments.passOn(id, current.requireStaff().id(), input.to());
        return found(id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "eraseCompliment",
            summary = "Erase what it says of a person",
            description = "Words, name and address go for good; that there were thanks stays as a figure.")
    public Compliment erase(@PathParam("id") UUID id) {
        found(id);
        compliments.erase(id, current.requireStaff().id());
        return found(id);
    }

    private Compliment found(UUID id) {
        return compliments.find(id).orElseThrow(() -> Problem.notFound("compliment"));
    }
}
