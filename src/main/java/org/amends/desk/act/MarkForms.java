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
import org.amends.casefile.MarkResource;
import org.amends.casefile.Marking;
import org.amends.desk.form.TypedForm;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What marks a case out: its cause, its heat, whom it names. */
@Path("/desk/case/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class MarkForms {

    private final CaseDesk desk;
    private final Marking marking;

    MarkForms(CaseDesk desk, Marking marking) {
        this.desk = desk;
        this.marking = marking;
    }

    @POST
    @Path("cause")
    @Operation(hidden = true)
    public Response classify(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.CLASSIFY,
                new TypedForm("classify", sent),
                MarkResource.CauseInput.class,
                (input, file) -> marking.classify(input.cause()));
    }

    @POST
    @Path("heat")
    @Operation(hidden = true)
    public Response markHeated(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.MARK_HEATED,
                new TypedForm("heat", sent),
                MarkResource.HeatInput.class,
                (input, file) -> new Command.MarkHeated(input.what()));
    }

    @POST
    @Path("named-persons")
    @Operation(hidden = true)
    public Response namePerson(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.NAME_PERSON,
                new TypedForm("name", sent),
                MarkResource.PersonInput.class,
                (input, file) -> marking.name(input.person(), input.what(), file));
    }
}
