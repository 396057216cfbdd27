package org.amends.desk.casepage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.amends.desk.letter.HeldLetter;
import org.amends.desk.money.MoneyDeed;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** A case with all that can be done to it. */
@Path("/desk/case/{reference}")
@Produces(MediaType.TEXT_HTML)
public class CasePage {

    private final CasePages pages;

    CasePage(CasePages pages) {
        this.pages = pages;
    }

    /**
     * @param open the form that is open, such as {@code rung-3-1}
     * @param done the verb that was just done, or what was done to a refund
     * @param view the list from which the case was opened, by its name
     */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response show(
            @PathParam("reference") String reference,
            @RestQuery @DefaultValue("") String open,
            @RestQuery @DefaultValue("") String done,
            @RestQuery @DefaultValue("") String view) {
        boolean known = MoneyDeed.knows(done)
                || done.equals(HeldLetter.GONE)
                || done.equals(ObstacleDesk.DONE)
                || done.equals(ExternalEventPage.DONE)
                || Stream.of(Verb.values()).anyMatch(verb -> verb.name().equals(done));
        return pages.show(reference, open.matches("[a-z]+(-\\d{1,6}){0,2}") ? open : "", known ? done : "", view);
    }
}
