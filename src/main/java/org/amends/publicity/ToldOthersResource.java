package org.amends.publicity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the customer of a case told others, or posted it somewhere. */
@Path("/api/v1/cases/{reference}/told-others")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Voice")
public class ToldOthersResource {

    private final CaseRequests requests;
    private final ToldOthersBook book;
    private final CurrentActor current;

    ToldOthersResource(CaseRequests requests, ToldOthersBook book, CurrentActor current) {
        this.requests = requests;
        this.book = book;
        this.current = current;
    }

    @Schema(name = "ToldOthersMark")
    public record MarkInput(
            @Schema(description = "Whether they told others; false takes it back") @NotNull
            Boolean told,

            @Schema(description = "Whom, or where it stands", examples = "My neighbours, and in the village’s group")
            Optional<@Words(max = ToldOthersBook.LONGEST_PLACE) String> where) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.CUSTOMER})
    @Operation(
            operationId = "toldOthers",
            summary = "Whether the customer told others",
            description = "Every mark with who made it, the newest first: that one counts. Empty while nobody said so.")
    public List<ToldOthers> read(@PathParam("reference") String reference) {
        return told(requests.reached(reference));
    }

    @PUT
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.CUSTOMER})
    @Operation(
            operationId = "markToldOthers",
            summary = "Say that the customer told others, or posted it",
            description =
                    "By themselves, or by a colleague who heard of it. It changes no deadline and nothing of the decision.")
    public List<ToldOthers> mark(@PathParam("reference") String reference, @NotNull @Valid MarkInput input) {
        LoggedCase file = requests.reached(reference);
        book.mark(file.id(), input.told(), input.where(), current.staff().map(StaffMember::id));
        return told(file);
    }

    /** Who of us noted it is for colleagues. */
    private List<ToldOthers> told(LoggedCase file) {
        List<ToldOthers> marks = book.marks(file.id());
        return current.staff().isPresent()
                ? marks
                : marks.stream()
                        .map(mark -> new ToldOthers(mark.told(), mark.where(), Optional.empty(), mark.at()))
                        .toList();
    }
}
