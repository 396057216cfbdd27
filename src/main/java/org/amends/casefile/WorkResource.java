package org.amends.casefile;

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
import java.util.Optional;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everyday work on a case, and the customer's own words during and after it. */
@Path("/api/v1/cases/{reference}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work")
public class WorkResource {

    private final CaseRequests requests;
    private final CurrentActor current;
    private final Owners owners;
    private final Noting noting;

    WorkResource(CaseRequests requests, CurrentActor current, Owners owners, Noting noting) {
        this.requests = requests;
        this.current = current;
        this.owners = owners;
        this.noting = noting;
    }

    @Schema(name = "Note")
    public record NoteInput(@NotNull @Words(max = 10_000) String words) {}

    @Schema(name = "Resumption")
    public record ResumeInput(@NotNull @Words(max = 2_000) String reason) {}

    @Schema(name = "CustomerMessage")
    public record AnswerInput(
            @NotNull @Words(max = 20_000) String words,

            @Schema(description = "How it came, when an agent writes it down; WEB for the customer")
            Optional<Channel> channel) {}

    @Schema(name = "Confirmation")
    public record ConfirmInput(Optional<@Words(max = 2_000) String> words) {}

    @Schema(name = "Reopening")
    public record ReopenInput(
            @Schema(description = "What is still wrong, or wrong again") @NotNull @Words(max = 10_000)
            String statement) {}

    @Schema(name = "Withdrawal")
    public record WithdrawInput(Optional<@Words(max = 2_000) String> reason) {}

    @POST
    @Path("start")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "start",
            summary = "Start looking into the case",
            description = "From the acknowledged case to work on it. The acknowledgement must have reached a channel.")
    public Response start(@PathParam("reference") String reference) {
        return requests.act(reference, "", file -> new Command.Start());
    }

    @POST
    @Path("notes")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "note",
            summary = "Write a note for colleagues; the customer never sees it",
            description =
                    "Possible in every state; starts and ends no deadline. An @ and the name with which a colleague signs"
                            + " in mentions them: they are told, unless the complaint is about them or somebody to whom they answer."
                            + " The history names who was told and who was not.")
    public Response note(@PathParam("reference") String reference, @NotNull @Valid NoteInput input) {
        return requests.act(reference, input, file -> noting.note(input.words(), current.requireStaff()));
    }

    @POST
    @Path("resumption")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "resume",
            summary = "Go on without waiting for the customer's answer",
            description = "Back to work although the customer did not answer; says why.")
    public Response resume(@PathParam("reference") String reference, @NotNull @Valid ResumeInput input) {
        return requests.act(reference, input, file -> new Command.Resume(input.reason()));
    }

    @POST
    @Path("answers")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "answer",
            summary = "A message from the customer, answering our question or unasked",
            description = "Sent by the customer, or written down by the owner. It starts a deadline for our answer.")
    public Response answer(@PathParam("reference") String reference, @NotNull @Valid AnswerInput input) {
        Channel channel = current.staff().isPresent() ? input.channel().orElse(Channel.PHONE) : Channel.WEB;
        return requests.act(reference, input, file -> new Command.Answer(input.words(), channel));
    }

    @POST
    @Path("confirmation")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "confirm",
            summary = "The customer confirms that this settles it",
            description = "Closes the settled case as confirmed, which is another ending than no answer.")
    public Response confirm(@PathParam("reference") String reference, @NotNull @Valid ConfirmInput input) {
        return requests.act(reference, input, file -> new Command.Confirm(input.words()));
    }

    @POST
    @Path("reopening")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "reopen",
            summary = "Reopen a settled or closed case",
            description = "The same owner, a shorter clock, one level up.")
    public Response reopen(@PathParam("reference") String reference, @NotNull @Valid ReopenInput input) {
        return requests.act(reference, input, file -> owners.reopen(input.statement(), file));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "withdraw",
            summary = "The customer withdraws the complaint",
            description = "Possible while no remedy has been carried out. What was still promised is released.")
    public Response withdraw(@PathParam("reference") String reference, @NotNull @Valid WithdrawInput input) {
        return requests.act(reference, input, file -> new Command.Withdraw(input.reason()));
    }
}
