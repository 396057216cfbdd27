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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.amends.casefile.CaseRequests;
import org.amends.guard.LetterKind;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Command;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Letters to the customer. */
@Path("/api/v1/cases/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
public class LetterResource {

    private final CaseRequests requests;
    private final CurrentActor current;
    private final Letters letters;

    LetterResource(CaseRequests requests, CurrentActor current, Letters letters) {
        this.requests = requests;
        this.current = current;
        this.letters = letters;
    }

    @Schema(name = "Question")
    public record QuestionInput(
            @Schema(description = "One concrete question, about nothing that is already on file")
            @NotNull
            @Words(max = 2_000)
            String question,

            @NotNull @Valid LetterInput letter) {

        public LetterDraft draft() {
            return letter.draft(LetterKind.QUESTION, List.of(new Part.Question(question)), List.of());
        }
    }

    @Schema(name = "Extension")
    public record ExtensionInput(
            @Schema(description = "The new day, later than the present one") @NotNull
            Instant by,

            @Schema(description = "Why it takes longer", examples = "The carrier's laboratory needs two more weeks")
            @NotNull
            @Words(max = 2_000)
            String reason,

            @NotNull @Valid LetterInput letter) {

        public LetterDraft draft() {
            return letter.draft(LetterKind.EXTENSION, List.of(new Part.LaterDay(by, reason)), List.of());
        }
    }

    @POST
    @Path("acknowledgement")
    @Operation(
            operationId = "acknowledge",
            summary = "Send the honest acknowledgement",
            description =
                    "Refused with everything that is dishonest, empty or wrong in it. An automatic receipt is not an"
                            + " acknowledgement: a person opens the preview first (see the dry run).")
    public Response acknowledge(@PathParam("reference") String reference, @NotNull @Valid AcknowledgementInput input) {
        return requests.act(
                reference,
                input,
                file -> new Command.Acknowledge(
                        letters.letter(input.draft(), file, current.requireStaff()), input.pointsRead()));
    }

    @POST
    @Path("messages")
    @Operation(
            operationId = "inform",
            summary = "Tell the customer how it stands and what happens next",
            description =
                    "A letter with its next step and date. It answers what the customer wrote and restarts the clock of silence.")
    public Response inform(@PathParam("reference") String reference, @NotNull @Valid MessageInput input) {
        return requests.act(
                reference,
                input,
                file -> new Command.Inform(
                        letters.letter(input.draft(), file, current.requireStaff()), input.summarised()));
    }

    @POST
    @Path("questions")
    @Operation(
            operationId = "ask",
            summary = "Ask the customer something",
            description = "The case waits for the customer, who is reminded half-way. Our own clocks keep running.")
    public Response ask(@PathParam("reference") String reference, @NotNull @Valid QuestionInput input) {
        return requests.act(
                reference,
                input,
                file -> new Command.Ask(input.question(), letters.letter(input.draft(), file, current.requireStaff())));
    }

    @POST
    @Path("deadlines/{deadline}/extension")
    @Operation(
            operationId = "extend",
            summary = "Move the day of a duty by a letter to the customer",
            description =
                    "Only where the rules of the case allow it, before the day, to a later one, with the reason. The"
                            + " duty goes on under a new number; the letter restarts the clock of silence.")
    public Response extend(
            @PathParam("reference") String reference,
            @PathParam("deadline") int deadline,
            @NotNull @Valid ExtensionInput input) {
        return requests.act(
                reference,
                input,
                file -> new Command.Extend(
                        deadline,
                        input.by(),
                        input.reason(),
                        letters.letter(input.draft(), file, current.requireStaff())));
    }

    @POST
    @Path("follow-ups")
    @Operation(
            operationId = "followUp",
            summary = "Ask the customer whether the remedy worked",
            description = "A letter on a settled case; the customer confirms, reopens, or is reminded.")
    public Response followUp(@PathParam("reference") String reference, @NotNull @Valid LetterInput input) {
        return requests.act(
                reference,
                input,
                file -> new Command.FollowUp(
                        letters.letter(input.draft(LetterKind.FOLLOW_UP), file, current.requireStaff())));
    }
}
