package org.amends.people;

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
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Teams, who leads them, and who answers when nobody else is there. */
@Path("/api/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class TeamResource {

    private final Rosters rosters;
    private final People people;
    private final PeopleChanges changes;

    TeamResource(Rosters rosters, People people, PeopleChanges changes) {
        this.rosters = rosters;
        this.people = people;
        this.changes = changes;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.LEAD})
    @Operation(
            operationId = "listTeams",
            summary = "All teams, by name",
            description = "With their leads and executives.")
    public List<Team> list() {
        return rosters.current().teams();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.LEAD})
    @Operation(operationId = "readTeam", summary = "One team", description = "As in the list.")
    @APIResponse(responseCode = "200", description = "The team")
    @APIResponse(responseCode = "404", description = "There is no such team")
    public Team get(@RestPath UUID id) {
        return known(id);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "addTeam",
            summary = "Make a team",
            description = "Its lead and its executive are active members of staff, of any team.")
    @APIResponse(
            responseCode = "201",
            description = "Location names the new team",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Team.class)))
    @APIResponse(responseCode = "409", description = "The name is taken, or the lead or executive is not active")
    public Response add(@NotNull @Valid NewTeam team) {
        UUID id = people.addTeam(team);
        return Response.created(URI.create("/api/v1/teams/" + id))
                .entity(get(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeTeam",
            summary = "Change a team: its name, its lead, its executive, its limit of open cases per person",
            description = "Every field is replaced.")
    @APIResponse(responseCode = "200", description = "The team as it is now")
    @APIResponse(responseCode = "409", description = "The name is taken, or the lead or executive is not active")
    public Team change(@RestPath UUID id, @NotNull @Valid NewTeam team) {
        people.changeTeam(id, team);
        return get(id);
    }

    @GET
    @Path("{id}/changes")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "changesOfTeam",
            summary = "What was done to a team",
            description = "The last 200 changes, the newest first, each with before and after and whose doing it was.")
    public List<PeopleChange> changes(@RestPath UUID id) {
        known(id);
        return changes.of(id);
    }

    private Team known(UUID id) {
        return rosters.current().team(id).orElseThrow(() -> Problem.notFound("team"));
    }
}
