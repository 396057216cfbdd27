package org.amends.decision;

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
import org.amends.lifecycle.Actor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deeds of customers who write or ring instead of opening their page. */
@Path("/api/v1/cases/{reference}/messages/{message}/deed")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class SpokenDeedResource {

    private final CaseRequests requests;
    private final CurrentActor current;
    private final SpokenDeeds deeds;

    SpokenDeedResource(CaseRequests requests, CurrentActor current, SpokenDeeds deeds) {
        this.requests = requests;
        this.current = current;
        this.deeds = deeds;
    }

    @Schema(name = "SpokenDeed")
    public record SpokenInput(
            @Schema(description = "What the customer says in the message") @NotNull
            SpokenDeed deed) {}

    @POST
    @Operation(
            operationId = "doAsTheySaid",
            summary = "Do for the customer what they say in their last message",
            description =
                    "Only the owner, and only on the last message, which came since the case is in its present status. The"
                            + " record says who did it and in which message it was heard.")
    public Response act(
            @PathParam("reference") String reference,
            @PathParam("message") int message,
            @NotNull @Valid SpokenInput input) {
        return requests.act(
                reference,
                input,
                new Actor.OnTheirWord(current.requireStaff().id(), message),
                file -> deeds.command(input.deed(), message, file));
    }
}
