package org.amends.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.amends.casefile.LoggedCase;
import org.amends.guard.LetterKind;
import org.amends.identity.CurrentActor;
import org.amends.letter.AcknowledgementInput;
import org.amends.letter.LetterDraft;
import org.amends.letter.LetterInput;
import org.amends.letter.LetterResource;
import org.amends.letter.Letters;
import org.amends.letter.MessageInput;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Letters to the customer. */
@Path("/desk/case/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class LetterForms {

    private final CaseDesk desk;
    private final Letters letters;
    private final CurrentActor current;

    LetterForms(CaseDesk desk, Letters letters, CurrentActor current) {
        this.desk = desk;
        this.letters = letters;
        this.current = current;
    }

    @POST
    @Path("acknowledgement")
    @Operation(hidden = true)
    public Response acknowledge(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.write(
                reference,
                Verb.ACKNOWLEDGE,
                new TypedForm("ack", sent),
                AcknowledgementInput.class,
                (input, file) -> new Command.Acknowledge(letter(input.draft(), file), input.pointsRead()));
    }

    @POST
    @Path("messages")
    @Operation(hidden = true)
    public Response inform(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.write(
                reference,
                Verb.INFORM,
                new TypedForm("inform", sent),
                MessageInput.class,
                (input, file) -> new Command.Inform(letter(input.draft(), file), input.summarised()));
    }

    @POST
    @Path("questions")
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.write(
                reference,
                Verb.ASK,
                new TypedForm("ask", sent),
                LetterResource.QuestionInput.class,
                (input, file) -> new Command.Ask(input.question(), letter(input.draft(), file)));
    }

    @POST
    @Path("deadlines/{deadline}/extension")
    @Operation(hidden = true)
    public Response extend(
            @PathParam("reference") String reference,
            @PathParam("deadline") int deadline,
            MultivaluedMap<String, String> sent) {
        return desk.write(
                reference,
                Verb.EXTEND,
                new TypedForm("extend-" + deadline, sent),
                LetterResource.ExtensionInput.class,
                (input, file) -> new Command.Extend(deadline, input.by(), input.reason(), letter(input.draft(), file)));
    }

    @POST
    @Path("follow-ups")
    @Operation(hidden = true)
    public Response followUp(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.write(
                reference,
                Verb.FOLLOW_UP,
                new TypedForm("followup", sent),
                LetterInput.class,
                (input, file) -> new Command.FollowUp(letter(input.draft(LetterKind.FOLLOW_UP), file)));
    }

    private Command.Letter letter(LetterDraft draft, LoggedCase file) {
        return letters.letter(draft, file, current.requireStaff());
    }
}
