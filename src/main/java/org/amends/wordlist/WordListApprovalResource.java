package org.amends.wordlist;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How a list goes live: two people open and approve that very text, then an administrator activates it. */
@Path("/api/v1/word-lists/{language}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Word lists")
class WordListApprovalResource {

    private final ListRequests requests;
    private final ListDesk desk;
    private final ListViews views;
    private final CurrentActor current;

    WordListApprovalResource(ListRequests requests, ListDesk desk, ListViews views, CurrentActor current) {
        this.requests = requests;
        this.desk = desk;
        this.views = views;
        this.current = current;
    }

    /** The text as it was opened. */
    public record OpenedList(String sha256, String text) {}

    /** @param sha256 of the text that was read, from the opening */
    public record ListApprovalOf(
            @Schema(description = "Of the text that was read, from the opening")
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            String sha256) {}

    @POST
    @Path("openings")
    @Operation(
            operationId = "openWordList",
            summary = "Open the text in order to read it",
            description =
                    "Answers the text and keeps that you opened it: whoever approves has opened. Again is no error.")
    @APIResponse(responseCode = "200", description = "The text and its digest")
    public OpenedList open(@RestPath String language, @RestPath String version) {
        ListShelf.Stored list = requests.list(language, version);
        desk.open(list.ref(), me());
        return new OpenedList(list.sha256(), list.body());
    }

    @POST
    @Path("approvals")
    @Operation(
            operationId = "approveWordList",
            summary = "Approve the text that you opened",
            description =
                    "Two different people are needed. Whoever uploaded it counts as one of them only by opening and"
                            + " approving it too. Again is no error; an approval is never taken back.")
    @APIResponse(responseCode = "200", description = "Approved; with all approvals so far")
    @APIResponse(responseCode = "409", description = "You have not opened it, or the digest is of another text")
    public ListView.Detail approve(
            @RestPath String language, @RestPath String version, @NotNull @Valid ListApprovalOf approval) {
        ListShelf.Stored list = requests.list(language, version);
        requests.refuse(
                desk.approve(list, me(), approval.sha256()).map(List::of).orElse(List.of()));
        return views.detail(list, current.requireStaff());
    }

    @POST
    @Path("activation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "activateWordList",
            summary = "Let letters be read by it",
            description = "From the next check on; on every replica within seconds. Needs two approvals, and a dry run"
                    + " beside the list in force by you or an approver. Letters that were sent stay as they are."
                    + " Again is no error.")
    @APIResponse(responseCode = "200", description = "Activated")
    @APIResponse(responseCode = "409", description = "Everything that stands in the way")
    public ListView.Summary activate(@RestPath String language, @RestPath String version) {
        ListShelf.Stored list = requests.list(language, version);
        requests.refuse(desk.activate(list, me()));
        return views.summary(list);
    }

    @DELETE
    @Path("activation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "retireWordList",
            summary = "Go back to the list that comes with Amends",
            description = "From the next check on. Again is no error.")
    @APIResponse(responseCode = "204", description = "Letters are read by the list that comes with Amends")
    @APIResponse(responseCode = "409", description = "Another version was activated since")
    public void retire(@RestPath String language, @RestPath String version) {
        requests.refuse(desk.retire(requests.list(language, version).ref(), me()));
    }

    private UUID me() {
        return current.requireStaff().id();
    }
}
