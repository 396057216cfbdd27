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
import org.amends.decision.RightResource;
import org.amends.desk.form.TypedForm;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the customer is entitled to. */
@Path("/desk/case/{reference}/rights")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class RightForms {

    private final CaseDesk desk;

    RightForms(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Operation(hidden = true)
    public Response note(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.NOTE_RIGHT,
                new TypedForm("right", sent),
                RightResource.RightInput.class,
                (input, file) -> input.command());
    }

    @POST
    @Path("{right}/withdrawal")
    @Operation(hidden = true)
    public Response drop(
            @PathParam("reference") String reference,
            @PathParam("right") int right,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.DROP_RIGHT,
                new TypedForm("drop-" + right, sent),
                RightResource.DropInput.class,
                (input, file) -> new Command.DropRight(right, input.reason()));
    }
}
