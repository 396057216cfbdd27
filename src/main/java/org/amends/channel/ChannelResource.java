package org.amends.channel;

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
import org.amends.people.Roles;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Every way to reach us, with who answers for it and who takes over. */
@Path("/api/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
class ChannelResource {

    private final Channels channels;
    private final ChannelDesk desk;
    private final Rosters rosters;

    ChannelResource(Channels channels, ChannelDesk desk, Rosters rosters) {
        this.channels = channels;
        this.desk = desk;
        this.rosters = rosters;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listChannels",
            summary = "All channels, the active ones first",
            description = "With the last sign of life of each, what nobody has answered, and since when it alarms.")
    public List<ChannelView> list() {
        Roster roster = rosters.recent();
        return channels.all().stream()
                .map(channel -> ChannelView.of(channel, roster))
                .toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "readChannel", summary = "One channel", description = "As in the list.")
    @APIResponse(responseCode = "200", description = "The channel")
    @APIResponse(responseCode = "404", description = "There is no such channel")
    public ChannelView get(@RestPath String id) {
        return channels.find(id)
                .map(channel -> ChannelView.of(channel, rosters.recent()))
                .orElseThrow(() -> Problem.notFound("channel"));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "addChannel",
            summary = "Open a channel",
            description =
                    "Its owner and its fallback are two active members of staff. Its silence is counted from now on,"
                            + " and its address is shown to everybody.")
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location names it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChannelView.class)))
    @APIResponse(responseCode = "409", description = "The id is taken")
    public Response add(@NotNull @Valid ChannelInput.New channel) {
        desk.add(channel);
        return Response.created(URI.create("/api/v1/channels/" + channel.id()))
                .entity(get(channel.id()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeChannel",
            summary = "Change a channel",
            description = "Every field is replaced. Open contacts that the former owner owes pass to the new one; a"
                    + " channel that is closed does not alarm, and is counted afresh when it opens again.")
    @APIResponse(responseCode = "200", description = "The channel as it is now")
    @APIResponse(responseCode = "409", description = "Somebody has changed it meanwhile")
    public ChannelView change(@RestPath String id, @NotNull @Valid ChannelInput.Changed change) {
        desk.change(id, change);
        return get(id);
    }
}
