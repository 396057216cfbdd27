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
import java.util.Optional;
import org.amends.desk.form.TypedForm;
import org.amends.desk.money.MoneyDeed;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.remedy.refund.RefundDesk;
import org.amends.remedy.refund.RefundInput;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Money that goes back: proposed, approved, dropped, paid by hand, found out about. */
@Path("/desk/case/{reference}/remedies/{remedy}/refunds")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class RefundForms {

    private final MoneyDesk desk;
    private final RefundDesk refunds;
    private final CurrentActor current;

    RefundForms(MoneyDesk desk, RefundDesk refunds, CurrentActor current) {
        this.desk = desk;
        this.refunds = refunds;
        this.current = current;
    }

    @POST
    @Operation(hidden = true)
    public Response propose(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            MultivaluedMap<String, String> sent) {
        return desk.propose(
                new MoneyDesk.Target(reference, remedy, ""),
                new TypedForm("refund-" + remedy, sent),
                (handle, file, typed) -> refunds.propose(handle, file, remedy, typed.input(), current.requireStaff()));
    }

    @POST
    @Path("{refund}/approval")
    @Operation(hidden = true)
    public Response approve(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @PathParam("refund") String refund,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                new MoneyDesk.Target(reference, remedy, refund),
                form("approve", remedy, sent),
                MoneyDeed.APPROVED,
                RefundInput.Deed.class,
                (handle, file, nothing) -> refunds.approve(handle, file, remedy, refund, current.requireStaff()));
    }

    @POST
    @Path("{refund}/dismissal")
    @Operation(hidden = true)
    public Response drop(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @PathParam("refund") String refund,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                new MoneyDesk.Target(reference, remedy, refund),
                form("undo", remedy, sent),
                MoneyDeed.DROPPED,
                RefundInput.Deed.class,
                (handle, file, nothing) -> refunds.drop(handle, file, remedy, refund, current.requireStaff()));
    }

    @POST
    @Path("{refund}/payout")
    @Operation(hidden = true)
    public Response paidOut(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @PathParam("refund") String refund,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                new MoneyDesk.Target(reference, remedy, refund),
                form("payout", remedy, sent),
                MoneyDeed.PAID,
                RefundInput.Payout.class,
                (handle, file, paid) ->
                        refunds.paidOut(handle, file, remedy, refund, paid.proof(), current.requireStaff()));
    }

    @POST
    @Path("{refund}/finding")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public Response found(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @PathParam("refund") String refund,
            MultivaluedMap<String, String> sent) {
        return desk.act(
                new MoneyDesk.Target(reference, remedy, refund),
                form("finding", remedy, sent),
                MoneyDeed.FOUND,
                RefundInput.Finding.class,
                (handle, file, finding) ->
                        refunds.found(handle, file, remedy, refund, finding, current.requireStaff()));
    }

    /** A remedy may have several refunds, and each its forms: the page says which one it is, by its number. */
    private static TypedForm form(String deed, int remedy, MultivaluedMap<String, String> sent) {
        String number = Optional.ofNullable(sent.getFirst("number"))
                .filter(text -> text.matches("\\d{1,6}"))
                .orElse("0");
        return new TypedForm(deed + "-" + remedy + "-" + number, sent);
    }
}
