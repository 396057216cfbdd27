package org.amends.people;

import io.quarkus.security.identity.SecurityIdentity;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The people who work here. */
@Path("/api/v1/staff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class StaffResource {

    private final Rosters rosters;
    private final Accounts accounts;
    private final PeopleChanges changes;
    private final SecurityIdentity caller;

    StaffResource(Rosters rosters, Accounts accounts, PeopleChanges changes, SecurityIdentity caller) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.LEAD})
    @Operation(
            operationId = "listStaff",
            summary = "Everybody who works or worked here, by name",
            description = "Those who left are there too, not active.")
    public List<StaffView> list() {
        Roster roster = rosters.current();
        return roster.members().stream()
                .map(member -> StaffView.of(member, roster))
                .toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.LEAD})
    @Operation(operationId = "readStaff", summary = "One person", description = "As in the list.")
    @APIResponse(responseCode = "200", description = "The person")
    @APIResponse(responseCode = "404", description = "There is no such person")
    public StaffView get(@RestPath UUID id) {
        return StaffView.of(accounts.known(id), rosters.current());
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "hire",
            summary = "Open an account for somebody who begins to work here",
            description =
                    "The password is the first one; the person changes it. Roles: AGENT, LEAD, MANAGER, ADMIN, AUDITOR,"
                            + " and SHOP for a shop's program that sends orders.")
    @APIResponse(
            responseCode = "201",
            description = "Location names the new account",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StaffView.class)))
    @APIResponse(responseCode = "409", description = "The username is taken")
    public Response hire(@NotNull @Valid NewStaff person) {
        UUID id = accounts.hire(person);
        return Response.created(URI.create("/api/v1/staff/" + id))
                .entity(get(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeStaff",
            summary = "Change somebody's name, mail address, team or roles",
            description = "Every field is replaced; the username stays. Nobody takes the role ADMIN from themselves.")
    @APIResponse(responseCode = "200", description = "The person as they are now")
    @APIResponse(responseCode = "409", description = "You would give up the right to administer")
    public StaffView change(@RestPath UUID id, @NotNull @Valid ChangedStaff person) {
        accounts.change(id, person, actor());
        return get(id);
    }

    @GET
    @Path("{id}/changes")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "changesOfStaff",
            summary = "What was done to somebody's account",
            description = "The last 200 changes, the newest first, each with before and after and whose doing it was.")
    public List<PeopleChange> changes(@RestPath UUID id) {
        accounts.known(id);
        return changes.of(id);
    }

    @PUT
    @Path("{id}/password")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR, Roles.WAREHOUSE})
    @Operation(
            operationId = "changePassword",
            summary = "Change a password",
            description = "One's own with the current password, or anybody else's as an administrator. Ends every"
                    + " session and token of that person.")
    @APIResponse(responseCode = "204", description = "Changed")
    public void changePassword(@RestPath UUID id, @NotNull @Valid NewPassword change) {
        accounts.changePassword(id, change, actor());
    }

    @POST
    @Path("{id}/deactivation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "deactivate",
            summary = "Close the account of somebody who leaves",
            description = "Every open case of that person is handed over first; sessions and tokens end at once.")
    @APIResponse(responseCode = "204", description = "Closed")
    @APIResponse(responseCode = "409", description = "The person leads a team or still owns a case")
    public void deactivate(@RestPath UUID id) {
        accounts.deactivate(id, actor());
    }

    private StaffMember actor() {
        return ((StaffPrincipal) caller.getPrincipal()).member();
    }
}
