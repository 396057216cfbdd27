package org.amends.casefile;

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
import java.util.UUID;
import org.amends.lifecycle.Command;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ownership: a handover is offered to a person, and the giver stays the owner until that person accepts. */
@Path("/api/v1/cases/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ownership")
public class HandoverResource {

    private final CaseRequests requests;

    HandoverResource(CaseRequests requests) {
        this.requests = requests;
    }

    @Schema(name = "HandoverOffer")
    public record OfferInput(
            @Schema(description = "The person who is asked; never a queue") @NotNull
            UUID to,

            @Schema(description = "What they need to know: what was promised, what the customer feels")
            @NotNull
            @Words(max = 4_000)
            String note) {}

    @Schema(name = "HandoverDeclined")
    public record DeclineInput(@NotNull @Words(max = 2_000) String reason) {}

    @Schema(name = "NewOwner")
    public record OwnerInput(
            @NotNull UUID to, @NotNull @Words(max = 2_000) String reason) {}

    @POST
    @Path("handovers")
    @Operation(
            operationId = "offerHandover",
            summary = "Ask a colleague to take the case",
            description = "Starts a deadline for the receiver. Until they accept, the giver owns the case.")
    public Response offer(@PathParam("reference") String reference, @NotNull @Valid OfferInput input) {
        return requests.act(reference, input, file -> new Command.OfferHandover(input.to(), input.note()));
    }

    @POST
    @Path("handovers/current/acceptance")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "acceptHandover",
            summary = "Accept the handover and become the owner",
            description = "Only the person who was asked can. What the giver owed, the receiver owes from now on.")
    public Response accept(@PathParam("reference") String reference) {
        return requests.act(reference, "", file -> new Command.AcceptHandover());
    }

    @POST
    @Path("handovers/current/refusal")
    @Operation(
            operationId = "declineHandover",
            summary = "Decline the handover; the giver stays the owner",
            description = "Only the person who was asked can, with a reason.")
    public Response decline(@PathParam("reference") String reference, @NotNull @Valid DeclineInput input) {
        return requests.act(reference, input, file -> new Command.DeclineHandover(input.reason()));
    }

    @POST
    @Path("owner")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "reassign",
            summary = "Give the case to another owner at once",
            description = "For leads and managers; a handover that was on offer is over.")
    public Response reassign(@PathParam("reference") String reference, @NotNull @Valid OwnerInput input) {
        return requests.act(reference, input, file -> new Command.Reassign(input.to(), input.reason()));
    }
}
