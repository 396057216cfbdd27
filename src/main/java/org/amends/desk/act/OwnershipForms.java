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
import org.amends.casefile.HandoverResource;
import org.amends.desk.form.Nothing;
import org.amends.desk.form.TypedForm;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who owns a case: offered, accepted, declined, given. */
@Path("/desk/case/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class OwnershipForms {

    private final CaseDesk desk;

    OwnershipForms(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("handovers")
    @Operation(hidden = true)
    public Response offer(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.OFFER_HANDOVER,
                new TypedForm("offer", sent),
                HandoverResource.OfferInput.class,
                (input, file) -> new Command.OfferHandover(input.to(), input.note()));
    }

    @POST
    @Path("handovers/current/acceptance")
    @Operation(hidden = true)
    public Response accept(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.ACCEPT_HANDOVER,
                new TypedForm("accept", sent),
                Nothing.class,
                (input, file) -> new Command.AcceptHandover());
    }

    @POST
    @Path("handovers/current/refusal")
    @Operation(hidden = true)
    public Response decline(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.DECLINE_HANDOVER,
                new TypedForm("decline", sent),
                HandoverResource.DeclineInput.class,
                (input, file) -> new Command.DeclineHandover(input.reason()));
    }

    @POST
    @Path("owner")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public Response reassign(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.REASSIGN,
                new TypedForm("reassign", sent),
                HandoverResource.OwnerInput.class,
                (input, file) -> new Command.Reassign(input.to(), input.reason()));
    }
}
