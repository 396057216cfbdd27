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
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.amends.promise.PromiseResource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Promises: made, kept, renegotiated. */
@Path("/desk/case/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class PromiseForms {

    private final CaseDesk desk;

    PromiseForms(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("promises")
    @Operation(hidden = true)
    public Response make(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.PROMISE,
                new TypedForm("promise", sent),
                PromiseResource.PromiseInput.class,
                (input, file) -> input.command());
    }

    @POST
    @Path("promises/{promise}/fulfilment")
    @Operation(hidden = true)
    public Response keep(
            @PathParam("reference") String reference,
            @PathParam("promise") int promise,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.KEEP_PROMISE,
                new TypedForm("keep-" + promise, sent),
                PromiseResource.KeptInput.class,
                (input, file) -> new Command.KeepPromise(promise, input.how()));
    }

    @POST
    @Path("promises/{promise}/renegotiation")
    @Operation(hidden = true)
    public Response renegotiate(
            @PathParam("reference") String reference,
            @PathParam("promise") int promise,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.RENEGOTIATE_PROMISE,
                new TypedForm("renew-" + promise, sent),
                PromiseResource.RenegotiatedInput.class,
                (input, file) -> input.command(promise));
    }
}
