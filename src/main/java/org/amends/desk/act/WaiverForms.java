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
import org.amends.casefile.WaiverResource;
import org.amends.desk.form.Nothing;
import org.amends.desk.form.TypedForm;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Messages that need no answer, or need one after all. */
@Path("/desk/case/{reference}/answers/{message}/waiver")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class WaiverForms {

    private final CaseDesk desk;

    WaiverForms(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Operation(hidden = true)
    public Response waive(
            @PathParam("reference") String reference,
            @PathParam("message") int message,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.WAIVE_ANSWER,
                new TypedForm("waive-" + message, sent),
                WaiverResource.WaiverInput.class,
                (input, file) -> input.command(message));
    }

    @POST
    @Path("revocation")
    @Operation(hidden = true)
    public Response require(
            @PathParam("reference") String reference,
            @PathParam("message") int message,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.REQUIRE_ANSWER,
                new TypedForm("require-" + message, sent),
                Nothing.class,
                (input, file) -> new Command.RequireAnswer(message));
    }
}
