package org.amends.channel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What nobody answered, from a person or a telephone system. */
@Path("/api/v1/channels/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
class NewContactResource {

    private final ContactDesk desk;
    private final ContactList list;
    private final CurrentActor current;

    NewContactResource(ContactDesk desk, ContactList list, CurrentActor current) {
        this.desk = desk;
        this.list = list;
        this.current = current;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "openContact",
            summary = "Report a missed call, a letter that came back, or a message that was left",
            description = "For people and for telephone systems. It is owed by the channel's owner within the channel's"
                    + " callback limit, counted in business time. The same report twice is one contact.")
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location names it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "409", description = "The channel is closed")
    public Response open(@RestPath String id, @NotNull @Valid ContactForm.New contact) {
        UUID opened = desk.open(id, contact, current.requireStaff());
        return Response.created(URI.create("/api/v1/contacts/" + opened))
                .entity(list.one(opened))
                .build();
    }
}
