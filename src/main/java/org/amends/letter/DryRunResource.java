package org.amends.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amends.guard.LetterKind;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Letters before they are sent: the same findings as sending would have, and the letter as its customer will read it. */
@Path("/api/v1/cases/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
public class DryRunResource {

    private static final String UNCHANGED =
            "A dry run: the same findings as sending would have, and the preview. Nothing is changed.";

    private final DryRuns runs;

    DryRunResource(DryRuns runs) {
        this.runs = runs;
    }

    @POST
    @Path("acknowledgement/checks")
    @Operation(
            operationId = "checkAcknowledgement",
            summary = "Check an acknowledgement without sending it",
            description = UNCHANGED)
    public DryRunView acknowledgement(
            @PathParam("reference") String reference, @NotNull @Valid AcknowledgementInput input) {
        return runs.run(reference, file -> input.draft());
    }

    @POST
    @Path("messages/checks")
    @Operation(operationId = "checkMessage", summary = "Check a message without sending it", description = UNCHANGED)
    public DryRunView message(@PathParam("reference") String reference, @NotNull @Valid MessageInput input) {
        return runs.run(reference, file -> input.draft());
    }

    @POST
    @Path("questions/checks")
    @Operation(operationId = "checkQuestion", summary = "Check a question without asking it", description = UNCHANGED)
    public DryRunView question(
            @PathParam("reference") String reference, @NotNull @Valid LetterResource.QuestionInput input) {
        return runs.run(reference, file -> input.draft());
    }

    @POST
    @Path("deadlines/{deadline}/extension/checks")
    @Operation(
            operationId = "checkExtension",
            summary = "Check the letter that moves a day, without moving it",
            description = UNCHANGED)
    public DryRunView extension(
            @PathParam("reference") String reference,
            @PathParam("deadline") int deadline,
            @NotNull @Valid LetterResource.ExtensionInput input) {
        return runs.run(reference, file -> input.draft());
    }

    @POST
    @Path("follow-ups/checks")
    @Operation(
            operationId = "checkFollowUp",
            summary = "Check the question whether it worked, without asking it",
            description = UNCHANGED)
    public DryRunView followUp(@PathParam("reference") String reference, @NotNull @Valid LetterInput input) {
        return runs.run(reference, file -> input.draft(LetterKind.FOLLOW_UP));
    }
}
