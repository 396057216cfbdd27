package org.amends.people;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** When somebody is away, and who stands in. */
@Path("/api/v1/staff/{id}/absences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class AbsenceResource {

    private final StaffRepository staff;
    private final Accounts accounts;
    private final SecurityIdentity caller;

    AbsenceResource(StaffRepository staff, Accounts accounts, SecurityIdentity caller) {
        this.staff = staff;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** The new absence's id. */
    public record AddedAbsence(UUID id) {}

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.LEAD})
    @Operation(
            operationId = "listAbsences",
            summary = "The latest 200 absences of one person, latest first",
            description = "Past ones too.")
    public List<Absence> list(@RestPath UUID id) {
        return staff.absencesOf(id);
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "addAbsence",
            summary = "Note that somebody will be away",
            description = "One's own absence, or anybody's as an administrator. The deputy stands in after accepting.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AddedAbsence.class)))
    public Response add(@RestPath UUID id, @NotNull @Valid NewAbsence absence) {
        UUID added = accounts.addAbsence(id, absence, actor());
        return Response.created(URI.create("/api/v1/staff/" + id + "/absences/" + added))
                .entity(new AddedAbsence(added))
                .build();
    }

    @POST
    @Path("{absenceId}/acceptance")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "acceptDeputyship",
            summary = "Accept to stand in",
            description = "Only the person who was named as the deputy can.")
    @APIResponse(responseCode = "204", description = "Accepted")
    @APIResponse(responseCode = "404", description = "You are not the deputy of such an absence, or it is over")
    public void accept(@RestPath UUID id, @RestPath UUID absenceId) {
        accounts.standIn(id, absenceId, actor());
    }

    @DELETE
    @Path("{absenceId}")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "endAbsence",
            summary = "End an absence now, or drop one that has not begun",
            description = "One's own, or anybody's as an administrator.")
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(@RestPath UUID id, @RestPath UUID absenceId) {
        accounts.endAbsence(id, absenceId, actor());
    }

    private StaffMember actor() {
        return ((StaffPrincipal) caller.getPrincipal()).member();
    }
}
