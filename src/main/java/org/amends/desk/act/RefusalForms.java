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
import org.amends.decision.RefusalResource;
import org.amends.desk.form.TypedForm;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Grounds of refusal, their proofs, and the second person. */
@Path("/desk/case/{reference}/refusal")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class RefusalForms {

    private final CaseDesk desk;

    RefusalForms(CaseDesk desk) {
        this.desk = desk;
    }

    /** @param ground whose form was sent: each has proofs of its own */
    @POST
    @Path("{ground}")
    @Operation(hidden = true)
    public Response propose(
            @PathParam("reference") String reference,
            @PathParam("ground") String ground,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.PROPOSE_REFUSAL,
                new TypedForm("refuse-" + ground, sent),
                RefusalResource.RefusalInput.class,
                (input, file) -> input.command());
    }

    @POST
    @Path("confirmation")
    @Operation(hidden = true)
    public Response confirm(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.CONFIRM_REFUSAL,
                new TypedForm("confirm-refusal", sent),
                RefusalResource.ConfirmInput.class,
                (input, file) -> new Command.ConfirmRefusal());
    }
}
