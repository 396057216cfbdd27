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
import java.util.List;
import org.amends.casefile.LoggedCase;
import org.amends.guard.Finding;
import org.amends.identity.CurrentActor;
import org.amends.letter.AcknowledgementInput;
import org.amends.letter.Acknowledgements;
import org.amends.letter.LetterInput;
import org.amends.letter.LetterResource;
import org.amends.letter.Letters;
import org.amends.letter.MessageInput;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Unmet;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Letters to the customer. */
@Path("/desk/case/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class LetterForms {

    private final CaseDesk desk;
    private final Letters letters;
    private final Acknowledgements acknowledgements;
    private final Inputs inputs;
    private final Mistakes mistakes;
    private final CurrentActor current;

    LetterForms(
            CaseDesk desk,
            Letters letters,
            Acknowledgements acknowledgements,
            Inputs inputs,
            Mistakes mistakes,
            CurrentActor current) {
        this.desk = desk;
        this.letters = letters;
        this.acknowledgements = acknowledgements;
        this.inputs = inputs;
        this.mistakes = mistakes;
        this.current = current;
    }

    @POST
    @Path("acknowledgement")
    @Operation(hidden = true)
    public Response acknowledge(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        TypedForm typed = new TypedForm("ack", sent);
        return typed.field("do").filter("check"::equals).isPresent()
                ? check(reference, typed)
                : desk.act(
                        reference,
                        Verb.ACKNOWLEDGE,
                        typed,
                        AcknowledgementInput.class,
                        (input, file) -> acknowledgements.command(input, file, current.requireStaff()));
    }

    /** A dry run: the same findings as sending would have, and the letter as the customer will read it. */
    private Response check(String reference, TypedForm typed) {
        Inputs.Read<AcknowledgementInput> read = inputs.read(typed, AcknowledgementInput.class);
        if (read.input().isEmpty()) {
            return desk.again(reference, typed, read.mistakes());
        }
        LoggedCase file = desk.story(reference).file();
        Acknowledgements.Checked checked = acknowledgements.check(read.input().get(), file, current.requireStaff());
        List<Finding> findings = checked.findings().stream()
                .filter(finding -> !finding.code().startsWith("ack-30.not-previewed"))
                .toList();
        List<PageState.Found> found = findings.stream()
                .map(finding -> found(finding, mistake(finding, typed, read.tree())))
                .toList();
        List<Form.Mistake> wrong = findings.stream()
                .filter(Finding::blocks)
                .map(finding -> mistake(finding, typed, read.tree()))
                .toList();
        return desk.checked(reference, typed, wrong, new PageState.Checked(found, checked.letter(), checked.preview()));
    }

    private Form.Mistake mistake(Finding finding, TypedForm typed, Tree tree) {
        return mistakes.of(new Unmet(finding.code(), "text", finding.arguments()), typed, tree);
    }

    private static PageState.Found found(Finding finding, Form.Mistake mistake) {
        return new PageState.Found(finding.blocks(), mistake.field(), mistake.text());
    }

    @POST
    @Path("messages")
    @Operation(hidden = true)
    public Response inform(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.INFORM,
                new TypedForm("inform", sent),
                MessageInput.class,
                (input, file) -> input.command(file, letters));
    }

    @POST
    @Path("questions")
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.ASK,
                new TypedForm("ask", sent),
                LetterResource.QuestionInput.class,
                (input, file) -> new Command.Ask(input.question(), letters.letter(input.letter(), file)));
    }

    @POST
    @Path("deadlines/{deadline}/extension")
    @Operation(hidden = true)
    public Response extend(
            @PathParam("reference") String reference,
            @PathParam("deadline") int deadline,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.EXTEND,
                new TypedForm("extend-" + deadline, sent),
                LetterResource.ExtensionInput.class,
                (input, file) ->
                        new Command.Extend(deadline, input.by(), input.reason(), letters.letter(input.letter(), file)));
    }

    @POST
    @Path("follow-ups")
    @Operation(hidden = true)
    public Response followUp(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.FOLLOW_UP,
                new TypedForm("followup", sent),
                LetterInput.class,
                (input, file) -> new Command.FollowUp(letters.letter(input, file)));
    }
}
