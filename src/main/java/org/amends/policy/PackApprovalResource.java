package org.amends.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.policy.pack.Fault;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How a pack goes live: two people open and approve that very text, then somebody activates it (S3-13). */
@Path("/api/v1/policy-packs/{id}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Policy")
class PackApprovalResource {

    private final PageLanguage language;
    private final PackRequests requests;
    private final PackDesk desk;
    private final PackViews views;
    private final CurrentActor current;

    PackApprovalResource(
            PackRequests requests, PackDesk desk, PackViews views, CurrentActor current, PageLanguage language) {
        this.language = language;
        this.requests = requests;
        this.desk = desk;
        this.views = views;
        this.current = current;
    }

    /** The text as it was opened. */
    public record OpenedText(String sha256, String text) {}

    /** @param sha256 of the text that was read, from the opening */
    public record ApprovalOf(
            @Schema(description = "Of the text that was read, from the opening")
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            String sha256) {}

    @POST
    @Path("openings")
    @Operation(
            operationId = "openPack",
            summary = "Open the text in order to read it",
            description =
                    "Answers the text and keeps that you opened it: whoever approves has opened. Again is no error.")
    @APIResponse(responseCode = "200", description = "The text and its digest")
    public OpenedText open(@RestPath String id, @RestPath int version) {
        PackShelf.Stored pack = requests.pack(id, version);
        desk.open(pack.ref(), me());
        return new OpenedText(pack.sha256(), pack.body());
    }

    @POST
    @Path("approvals")
    @Operation(
            operationId = "approvePack",
            summary = "Approve the text that you opened",
            description =
                    "Two different people are needed. Whoever uploaded it counts as one of them only by opening and"
                            + " approving it too. Again is no error; an approval is never taken back.")
    @APIResponse(responseCode = "200", description = "Approved; with all approvals so far")
    @APIResponse(responseCode = "409", description = "You have not opened it, or the digest is of another text")
    public PackView.Detail approve(@RestPath String id, @RestPath int version, @NotNull @Valid ApprovalOf approval) {
        PackShelf.Stored pack = requests.pack(id, version);
        desk.approve(pack, me(), approval.sha256()).ifPresent(fault -> {
            throw PackRequests.notNow(List.of(fault));
        });
        return views.detail(pack, language.locale());
    }

    @POST
    @Path("activation")
    @Operation(
            operationId = "activatePack",
            summary = "Let it rule the cases received from its day on",
            description =
                    "Takes the place of the version in force, once its valid_from has come. Needs two approvals, a"
                            + " pack for production, no fault on today's calendars, and no contradiction with the other packs in"
                            + " force. Cases that run keep the versions of their day. Again is no error.")
    @APIResponse(responseCode = "200", description = "Activated")
    @APIResponse(responseCode = "409", description = "Everything that stands in the way")
    public PackView.Summary activate(@RestPath String id, @RestPath int version) {
        PackShelf.Stored pack = requests.pack(id, version);
        refuse(desk.activate(pack, me()));
        return views.summary(pack, language.locale());
    }

    @DELETE
    @Path("activation")
    @Operation(
            operationId = "retirePack",
            summary = "Let it rule no new cases",
            description =
                    "Cases that run keep it. The last pack stays, and so does one without which some case would be"
                            + " owed nothing. Again is no error.")
    @APIResponse(responseCode = "204", description = "Retired")
    @APIResponse(responseCode = "409", description = "It is the last one, or another version is in force")
    public void retire(@RestPath String id, @RestPath int version) {
        refuse(desk.retire(requests.pack(id, version).ref(), me()));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw PackRequests.notNow(faults);
        }
    }

    private UUID me() {
        return current.requireStaff().id();
    }
}
