package org.amends.desk.warehouse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.goods.Deductions;
import org.amends.goods.GoodsInput;
import org.amends.goods.Grade;
import org.amends.lifecycle.Declaration;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Deductions for lost value, proposed by one and judged by another. */
@Path("/desk/receive/{reference}/deductions")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class DeductionForms {

    private static final String PREFIX = "less";

    private final ReceivePages pages;
    private final CaseRequests requests;
    private final Deductions deductions;

    DeductionForms(ReceivePages pages, CaseRequests requests, Deductions deductions) {
        this.pages = pages;
        this.requests = requests;
        this.deductions = deductions;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public Response propose(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        Optional<Grade> grade = sent.one("less-grade", Grade.class);
        if (grade.isEmpty()) {
            return pages.missing(reference, sent, "less-grade");
        }
        GoodsInput.Deducted input = new GoodsInput.Deducted(
                sent.item("less-item").line().orElse(""),
                sent.number("less-quantity"),
                grade.get(),
                minor(reference, sent.text("less-amount")),
                sent.text("less-note"),
                sent.ids("less-photographs"));
        return pages.record(reference, sent, PREFIX, input, (file, person) -> deductions.propose(file, input, person));
    }

    @POST
    @Path("{id}/verdict")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public Response judge(
            @PathParam("reference") String reference, @PathParam("id") String id, MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        GoodsInput.Judged input = new GoodsInput.Judged(sent.text("do").equals("approve"), sent.text("judge-reason"));
        UUID row = row(id);
        return pages.record(
                reference, sent, "judge", input, (file, person) -> deductions.judge(file, row, input, person));
    }

    /** In the currency of what is paid back; nothing, which is refused, where it is no amount. */
    private long minor(String reference, String typed) {
        String text = typed.strip().replace(',', '.');
        if (!text.matches("\\d{1,9}(\\.\\d{1,3})?")) {
            return 0;
        }
        int decimals = requests.reached(reference)
                .state()
                .declaration()
                .flatMap(Declaration::order)
                .map(order -> order.delivery().currency().getDefaultFractionDigits())
                .orElse(2);
        BigDecimal amount = new BigDecimal(text).movePointRight(decimals).stripTrailingZeros();
        return amount.scale() > 0 ? 0 : amount.longValueExact();
    }

    private static UUID row(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("deduction");
        }
    }
}
