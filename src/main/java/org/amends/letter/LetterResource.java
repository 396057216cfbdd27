package org.amends.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Refusals;
import org.amends.guard.Finding;
import org.amends.guard.LetterKind;
import org.amends.guard.Severity;
import org.amends.guard.Span;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Unmet;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
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
    private final CaseLog log;
    private final Letters letters;
    private final Refusals refusals;

    LetterResource(CaseRequests requests, CurrentActor current, CaseLog log, Letters letters, Refusals refusals) {
        this.requests = requests;
        this.current = current;
        this.log = log;
        this.letters = letters;
        this.refusals = refusals;
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

    /** What a dry run of an acknowledgement tells. */
    @Schema(name = "AcknowledgementCheck")
    public record CheckView(
            boolean sendable,
            List<FindingView> findings,

            @Schema(description = "The letter as the customer will read it")
            String letter,

            @Schema(description = "Send this back with exactly this letter")
            String preview,

            @Schema(description = "The day by which the decision would be due: the only honest final date")
            LocalDate finalDate) {}

    @Schema(name = "LetterFinding")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FindingView(
            @Schema(examples = "ACK-15") String check,
            Severity severity,
            @Schema(examples = "ack-15.vague") String code,

            @Schema(description = "What is wrong, and how to put it right")
            String detail,

            @Schema(description = "The letter's text, or a part below it", examples = "text")
            String field,

            @Schema(description = "Where in that text, in UTF-16 code units")
            Optional<Span> span,

            @Schema(description = "The version of the list of phrases that found it", examples = "en-1")
            Optional<String> list,

            @Schema(description = "What could stand there instead, with tokens", examples = "by {due:next}")
            Optional<String> better) {}

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
    @Path("acknowledgement/checks")
    @Operation(
            operationId = "checkAcknowledgement",
            summary = "Check an acknowledgement without sending it",
            description = "A dry run: the same findings as sending would have, and the preview. Nothing is changed.")
    public CheckView check(@PathParam("reference") String reference, @NotNull @Valid AcknowledgementInput input) {
        LoggedCase file = log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
        Letters.Checked checked = letters.check(input.draft(), file, current.requireStaff());
        return new CheckView(
                checked.findings().stream().noneMatch(Finding::blocks),
                checked.findings().stream().map(this::view).toList(),
                checked.letter(),
                checked.preview(),
                letters.finalDate(file));
    }

    private FindingView view(Finding finding) {
        String detail = refusals.sentence(new Unmet(finding.code(), finding.field(), finding.arguments()));
        return new FindingView(
                finding.check(),
                finding.severity(),
                finding.code(),
                detail,
                finding.field(),
                finding.span(),
                finding.list(),
                finding.better());
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
