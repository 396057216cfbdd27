package org.amends.desk.act;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.desk.letter.HeldLetter;
import org.amends.desk.letter.HeldLetters;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes back a letter that has not gone out, or takes note of one that could not. Either leads to its draft. */
@Path("/desk/case/{reference}/held/{letter}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class HeldLetterForms {

    private final HeldLetters held;
    private final CurrentActor current;

    HeldLetterForms(HeldLetters held, CurrentActor current) {
        this.held = held;
        this.current = current;
    }

    @POST
    @Operation(hidden = true)
    public Response takeBack(@PathParam("reference") String reference, @PathParam("letter") UUID letter) {
        String page = "/desk/case/" + CaseRequests.reference(reference).text();
        String then = held.takeBack(letter, current.requireStaff().id())
                .map(taken -> "?open=" + taken.form() + "#" + taken.form())
                .orElse("?done=" + HeldLetter.GONE);
        return Response.seeOther(URI.create(page + then)).build();
    }
}
