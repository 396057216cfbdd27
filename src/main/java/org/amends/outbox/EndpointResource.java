package org.amends.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where the house's other software hears of what happened. */
@Path("/api/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Webhooks")
class EndpointResource {

    private static final String PATH = "/api/v1/webhook-endpoints/";

    private final EndpointDesk desk;
    private final CurrentActor current;

    EndpointResource(EndpointDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listWebhookEndpoints",
            summary = "All webhook endpoints, those that are switched on first",
            description = "With how many messages are on their way to each, and how many were given up.")
    public List<EndpointView> list() {
        return desk.all();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "readWebhookEndpoint", summary = "One webhook endpoint", description = "As in the list.")
    public EndpointView read(@RestPath UUID id) {
        return desk.one(id);
    }

    @GET
    @Path("{id}/changes")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listWebhookEndpointChanges",
            summary = "What was done to a webhook endpoint, and whose doing it was",
            description = "The last hundred changes, the newest first: opened, changed, a new secret, messages ordered"
                    + " again, and switched off because it answered that it is gone.")
    public List<ChangeView> changes(@RestPath UUID id) {
        return desk.changes(id);
    }

    @POST
    @Operation(
            operationId = "addWebhookEndpoint",
            summary = "Have events posted to an address",
            description = "From now on. The answer is the only place where its secret can be read: keep it there where"
                    + " signatures are checked. A topic of Kafka has none.")
    @APIResponse(
            responseCode = "201",
            description = "Added; Location names it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EndpointView.WithSecret.class)))
    public Response add(@NotNull @Valid EndpointInput.New endpoint) {
        EndpointView.WithSecret added = desk.add(endpoint, me());
        return Response.created(URI.create(PATH + added.endpoint().id()))
                .header("Cache-Control", "no-store")
                .entity(added)
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeWebhookEndpoint",
            summary = "Change a webhook endpoint, or switch it off and on",
            description = "Every field is replaced; the secret stays. What is on its way when it is switched off is"
                    + " given up, and nothing is kept for it while it is off.")
    @APIResponse(responseCode = "200", description = "The endpoint as it is now")
    @APIResponse(responseCode = "409", description = "Somebody has changed it meanwhile")
    public EndpointView change(@RestPath UUID id, @NotNull @Valid EndpointInput.Changed change) {
        return desk.change(id, change, me());
    }

    @POST
    @Path("{id}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Draw a new secret",
            description = "It signs from now on, and for a day the one before it signs as well. The answer is the only"
                    + " place where it can be read.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint and its new secret",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EndpointView.WithSecret.class)))
    @APIResponse(responseCode = "409", description = "Somebody has changed it meanwhile, or it is a topic of Kafka")
    public Response rotate(@RestPath UUID id, @NotNull @Valid EndpointInput.Rotation rotation) {
        return Response.ok(desk.rotate(id, rotation.version(), me()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{id}/test")
    @Operation(
            operationId = "testWebhookEndpoint",
            summary = "Send a test message and wait for the answer",
            description =
                    "A message of the type test.ping, signed where it is posted, whether the endpoint is switched on or off. What the"
                            + " endpoint answers besides its status is not read.")
    public EndpointView.Test test(@RestPath UUID id) {
        return desk.test(id);
    }

    private UUID me() {
        return current.requireStaff().id();
    }
}
