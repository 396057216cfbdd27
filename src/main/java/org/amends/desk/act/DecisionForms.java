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
import org.amends.decision.SpokenDeedResource;
import org.amends.decision.SpokenDeeds;
import org.amends.desk.form.TypedForm;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.amends.remedy.RemedyResource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The decision, and the remedies that follow it. */
@Path("/desk/case/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class DecisionForms {

    private final CaseDesk desk;
    private final SpokenDeeds deeds;
    private final CurrentActor current;

    DecisionForms(CaseDesk desk, SpokenDeeds deeds, CurrentActor current) {
        this.desk = desk;
        this.deeds = deeds;
        this.current = current;
    }

    @POST
    @Path("decisions")
    @Operation(hidden = true)
    public Response decide(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.write(reference, new TypedForm("decide", sent));
    }

    @POST
    @Path("messages/{message}/deed")
    @Operation(hidden = true)
    public Response spoken(
            @PathParam("reference") String reference,
            @PathParam("message") int message,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.ANSWER,
                new Actor.OnTheirWord(current.requireStaff().id(), message),
                new TypedForm("spoken", sent),
                SpokenDeedResource.SpokenInput.class,
                (input, file) -> deeds.command(input.deed(), message, file));
    }

    @POST
    @Path("remedies/{remedy}/proof")
    @Operation(hidden = true)
    public Response carryOut(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.CARRY_OUT_REMEDY,
                new TypedForm("proof-" + remedy, sent),
                RemedyResource.ProofInput.class,
                (input, file) -> new Command.CarryOutRemedy(remedy, input.kind(), input.proof()));
    }
}
