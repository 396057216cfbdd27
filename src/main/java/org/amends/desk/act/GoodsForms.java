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
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.amends.returns.GoodsResource;
import org.amends.returns.Matching;
import org.amends.returns.PriceDifferences;
import org.amends.returns.SeenPriceInput;
import org.amends.returns.claim.ChoiceInput;
import org.amends.returns.claim.ClaimDeeds;
import org.amends.returns.claim.FindingInput;
import org.amends.returns.unreferenced.PurchaseFindingInput;
import org.amends.returns.unreferenced.PurchaseFindings;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The order and the goods of a withdrawal. */
@Path("/desk/case/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class GoodsForms {

    private final CaseDesk desk;
    private final Matching matching;
    private final PriceDifferences prices;
    private final PurchaseFindings findings;
    private final ClaimDeeds claims;
    private final CurrentActor current;

    GoodsForms(
            CaseDesk desk,
            Matching matching,
            PriceDifferences prices,
            PurchaseFindings findings,
            ClaimDeeds claims,
            CurrentActor current) {
        this.desk = desk;
        this.matching = matching;
        this.prices = prices;
        this.findings = findings;
        this.claims = claims;
        this.current = current;
    }

    @POST
    @Path("purchase-findings")
    @Operation(hidden = true)
    public Response find(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.NOTE,
                new TypedForm("purchase", sent),
                PurchaseFindingInput.class,
                (input, file) -> input.command(),
                input -> findings.keep(input.finding(), current.requireStaff().id()));
    }

    @POST
    @Path("prices")
    @Operation(hidden = true)
    public Response see(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.NOTE,
                new TypedForm("price", sent),
                SeenPriceInput.class,
                (input, file) -> prices.note(file, input),
                input -> prices.keep(input, current.requireStaff().id()));
    }

    @POST
    @Path("claim/choices")
    @Operation(hidden = true)
    public Response choose(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference, Verb.NOTE, new TypedForm("choice", sent), ChoiceInput.class, claims::choose, claims::keep);
    }

    @POST
    @Path("claim/findings")
    @Operation(hidden = true)
    public Response findAboutClaim(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference, Verb.NOTE, new TypedForm("finding", sent), FindingInput.class, claims::find, claims::keep);
    }

    /** Its form can also ask what the order that it names is made of. */
    @POST
    @Path("order")
    @Operation(hidden = true)
    public Response match(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        TypedForm typed = new TypedForm("order", sent);
        if (typed.asksTo("show")) {
            return desk.look(reference, typed, GoodsResource.OrderInput.class, input -> matching.order(input.name()));
        }
        return matching.orProblem(() -> desk.act(
                reference,
                Verb.MATCH_ORDER,
                typed,
                GoodsResource.OrderInput.class,
                (input, file) -> input.command(matching, file)));
    }

    @POST
    @Path("goods/sending")
    @Operation(hidden = true)
    public Response send(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return desk.act(
                reference,
                Verb.SEND_GOODS,
                new TypedForm("sent", sent),
                GoodsResource.SentInput.class,
                (input, file) -> input.command());
    }
}
