package org.amends.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What became of each message, and sending it again. */
@Path("/api/v1/webhook-endpoints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Webhooks")
class DeliveryResource {

    private final DeliveryLog log;
    private final EndpointDesk desk;
    private final CurrentActor current;

    DeliveryResource(DeliveryLog log, EndpointDesk desk, CurrentActor current) {
        this.log = log;
        this.desk = desk;
        this.current = current;
    }

    @GET
    @Path("deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "The messages of an endpoint and what became of them, the newest first",
            description = "Status and kind of failure of the last attempt. What a message said is in its case; what the"
                    + " receiver answered is not kept.")
    public DeliveryView.Page list(
            @RestPath UUID id,
            @QueryParam("state") Deliveries.@Nullable State state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return log.of(id, Optional.ofNullable(state), Optional.ofNullable(after), limit);
    }

    @POST
    @Path("deliveries/{number}/replay")
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send one message again that was given up",
            description = "Under the id that it had, with ten attempts of its own.")
    @APIResponse(responseCode = "200", description = "Ordered")
    @APIResponse(responseCode = "409", description = "It was not given up, or the endpoint is switched off")
    public EndpointView.Replayed replayOne(@RestPath UUID id, @RestPath long number) {
        return desk.replay(id, number, current.requireStaff().id());
    }

    @POST
    @Path("replay")
    @Operation(
            operationId = "replayWebhooks",
            summary = "Send again all messages that were given up, or everything since a moment",
            description =
                    "Under the ids that they had: a receiver knows what it has already. Since a moment means all"
                            + " events from then on that the endpoint wants, also those from before it was there or while it was off.")
    @APIResponse(responseCode = "200", description = "Ordered")
    @APIResponse(responseCode = "409", description = "The endpoint is switched off")
    public EndpointView.Replayed replay(@RestPath UUID id, @NotNull @Valid EndpointInput.Replay order) {
        return desk.replay(id, order, current.requireStaff().id());
    }
}
