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
import org.amends.deadline.AttentionResource;
import org.amends.deadline.EscalationResource;
import org.amends.desk.form.TypedForm;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Escalations, accepted with a deed; and the look from above that a case asks for. */
@Path("/desk/case/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class EscalationForms {

    private final CaseDesk desk;

    EscalationForms(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("deadlines/{deadline}/escalations/{level}/acceptance")
    @Operation(hidden = true)
    public Response accept(
            @PathParam("reference") String reference,
            @PathParam("deadline") int deadline,
            @PathParam("level") int level,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.ACCEPT_ESCALATION,
                new TypedForm("rung-" + deadline + "-" + level, sent),
                EscalationResource.AcceptanceInput.class,
                (input, file) -> new Command.AcceptEscalation(
                        deadline, level, input.deed(), input.plan(), input.by(), input.helper()));
    }

    @POST
    @Path("attention")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public Response attend(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.ATTEND,
                new TypedForm("attend", sent),
                AttentionResource.AttentionInput.class,
                (input, file) -> new Command.Attend(input.plan()));
    }
}
