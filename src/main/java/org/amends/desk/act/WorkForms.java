package org.amends.desk.act;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.amends.casefile.Noting;
import org.amends.casefile.Owners;
import org.amends.casefile.WorkResource;
import org.amends.desk.form.Nothing;
import org.amends.desk.form.TypedForm;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Everyday work on a case. */
@Path("/desk/case/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class WorkForms {

    private final CaseDesk desk;
    private final Owners owners;
    private final Noting noting;
    private final CurrentActor current;

    WorkForms(CaseDesk desk, Owners owners, Noting noting, CurrentActor current) {
        this.desk = desk;
        this.owners = owners;
        this.noting = noting;
        this.current = current;
    }

    @POST
    @Path("start")
    @Operation(hidden = true)
    public Response start(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.START,
                new TypedForm("start", sent),
                Nothing.class,
                (input, file) -> new Command.Start());
    }

    @POST
    @Path("notes")
    @Operation(hidden = true)
    public Response note(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.NOTE,
                new TypedForm("note", sent),
                WorkResource.NoteInput.class,
                (input, file) -> noting.note(input.words(), current.requireStaff()));
    }

    @POST
    @Path("answers")
    @Operation(hidden = true)
    public Response answer(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.ANSWER,
                new TypedForm("answer", sent),
                WorkResource.AnswerInput.class,
                (input, file) ->
                        new Command.Answer(input.words(), input.channel().orElse(Channel.PHONE)));
    }

    @POST
    @Path("resumption")
    @Operation(hidden = true)
    public Response resume(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.RESUME,
                new TypedForm("resume", sent),
                WorkResource.ResumeInput.class,
                (input, file) -> new Command.Resume(input.reason()));
    }

    @POST
    @Path("reopening")
    @Operation(hidden = true)
    public Response reopen(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.REOPEN,
                new TypedForm("reopen", sent),
                WorkResource.ReopenInput.class,
                (input, file) -> owners.reopen(input.statement(), file));
    }
}
