package org.amends.people;

import io.quarkus.security.ForbiddenException;
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
import java.util.Optional;
import java.util.UUID;
import org.amends.people.StaffRepository.Credentials;
import org.amends.platform.problem.Problem;
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

    private final StaffRepository staff;
    private final Rosters rosters;
    private final People people;
    private final Departure departure;
    private final Passwords passwords;
    private final SecurityIdentity caller;

    StaffResource(
            StaffRepository staff,
            Rosters rosters,
            People people,
            Departure departure,
            Passwords passwords,
            SecurityIdentity caller) {
        this.staff = staff;
        this.rosters = rosters;
        this.people = people;
        this.departure = departure;
        this.passwords = passwords;
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
        return StaffView.of(known(id), rosters.current());
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
        UUID id = people.hire(person);
        return Response.created(URI.create("/api/v1/staff/" + id))
                .entity(get(id))
                .build();
    }

    @PUT
    @Path("{id}/password")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "changePassword",
            summary = "Change a password",
            description = "One's own with the current password, or anybody else's as an administrator. Ends every"
                    + " session and token of that person.")
    @APIResponse(responseCode = "204", description = "Changed")
    public void changePassword(@RestPath UUID id, @NotNull @Valid NewPassword change) {
        StaffMember actor = actor();
        if (actor.id().equals(id)) {
            requireCurrent(actor, change);
        } else if (!actor.has(StaffRole.ADMIN)) {
            throw new ForbiddenException();
        }
        people.changePassword(known(id), change.password());
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
        departure.deactivate(known(id), actor());
    }

    private void requireCurrent(StaffMember actor, NewPassword change) {
        Optional<String> hash = staff.credentials(actor.username()).map(Credentials::passwordHash);
        if (!passwords.matches(change.currentPassword().orElse(""), hash)) {
            throw Problem.invalid("currentPassword", "wrong-password", "This is not your current password.");
        }
    }

    private StaffMember known(UUID id) {
        return staff.find(id).orElseThrow(() -> Problem.notFound("person"));
    }

    private StaffMember actor() {
        return ((StaffPrincipal) caller.getPrincipal()).member();
    }
}
