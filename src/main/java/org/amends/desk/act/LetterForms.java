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
import org.amends.desk.form.TypedForm;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Letters to the customer. */
@Path("/desk/case/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class LetterForms {

    private final CaseDesk desk;

    LetterForms(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("acknowledgement")
    @Operation(hidden = true)
    public Response acknowledge(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.write(reference, new TypedForm("ack", sent));
    }

    @POST
    @Path("messages")
    @Operation(hidden = true)
    public Response inform(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.write(reference, new TypedForm("inform", sent));
    }

    @POST
    @Path("questions")
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.write(reference, new TypedForm("ask", sent));
    }

    @POST
    @Path("deadlines/{deadline}/extension")
    @Operation(hidden = true)
    public Response extend(
            @PathParam("reference") String reference,
            @PathParam("deadline") int deadline,
            MultivaluedMap<String, String> sent) {
        return desk.write(reference, new TypedForm("extend-" + deadline, sent));
    }

    @POST
    @Path("follow-ups")
    @Operation(hidden = true)
    public Response followUp(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.write(reference, new TypedForm("followup", sent));
    }
}
