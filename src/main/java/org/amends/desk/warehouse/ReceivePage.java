package org.amends.desk.warehouse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.goods.FoundCases;
import org.amends.goods.GoodsInput;
import org.amends.goods.Parcels;
import org.amends.goods.Unexpected;
import org.amends.people.Roles;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Where parcels arrive: one field that a scanner fills, then what is expected, counted by thumb or key. No script is needed. */
@Path("/desk/receive")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE})
@Produces(MediaType.TEXT_HTML)
public class ReceivePage {

    private static final String PREFIX = "parcel";
    private static final String UNITS = PREFIX + "-units-";
    private static final Set<String> DONE = Set.of(PREFIX, "inspect", "dispose", "found", "reversal", "less", "judge");
    private static final int MOST_LINES = 1_000;

    private final ReceivePages pages;
    private final FoundCases cases;
    private final Parcels parcels;
    private final LyingParcels lying;

    ReceivePage(ReceivePages pages, FoundCases cases, Parcels parcels, LyingParcels lying) {
        this.lying = lying;
        this.pages = pages;
        this.cases = cases;
        this.parcels = parcels;
    }

    @GET
    @Operation(hidden = true)
    public Response find(@RestQuery @DefaultValue("") String q) {
        if (q.isBlank()) {
            return pages.find(200, "", List.of(), Optional.empty());
        }
        boolean readable = q.length() <= 200;
        List<FoundCases.Found> found = readable ? cases.find(q) : List.of();
        Optional<LyingParcels.Lying> here = readable ? lying.under(q) : Optional.empty();
        return found.size() == 1 && !found.get(0).takenIn() && here.isEmpty()
                ? Response.seeOther(dock(found.get(0))).build()
                : pages.find(found.isEmpty() && here.isEmpty() ? 404 : 200, q, found, here);
    }

    private static URI dock(FoundCases.Found found) {
        UriBuilder dock = UriBuilder.fromPath("/desk/receive/{case}");
        found.label().ifPresent(label -> dock.queryParam("code", label));
        return dock.build(found.reference());
    }

    @GET
    @Path("{reference}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("reference") String reference,
            @RestQuery @DefaultValue("") String done,
            @RestQuery @DefaultValue("") String code) {
        return pages.show(reference, DONE.contains(done) ? done : "", code);
    }

    /** Takes the parcel in, or counts one more or less of a line and shows the page again. */
    @POST
    @Path("{reference}/parcel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        String step = sent.text("do");
        if (step.matches("(plus|minus)-\\d{1,4}")) {
            return pages.again(200, reference, counted(sent, step));
        }
        List<GoodsInput.Counted> units = new ArrayList<>();
        for (int i = 0; i < MOST_LINES && !sent.all(PREFIX + "-line-" + i).isEmpty(); i++) {
            int quantity = sent.number(UNITS + i);
            if (quantity < 0) {
                return pages.wrong(reference, sent, UNITS + i, "desk.form.quantity");
            }
            if (quantity > 0) {
                units.add(new GoodsInput.Counted(sent.text(PREFIX + "-line-" + i), quantity));
            }
        }
        List<GoodsInput.Other> others = sent.words("parcel-what")
                .map(what -> List.of(new GoodsInput.Other(
                        sent.one("parcel-kind", Unexpected.Kind.class).orElse(Unexpected.Kind.UNEXPECTED),
                        Optional.empty(),
                        what,
                        sent.text("parcel-more").isBlank() ? 1 : sent.number("parcel-more"))))
                .orElse(List.of());
        if (units.isEmpty() && others.isEmpty() && sent.words("parcel-code").isPresent()) {
            // A scanner pressed Enter behind the label: now comes the counting.
            return pages.again(200, reference, sent.typed());
        }
        GoodsInput.Parcel parcel =
                new GoodsInput.Parcel(sent.words("parcel-code"), units, others, sent.words("parcel-remarks"));
        return pages.record(reference, sent, PREFIX, parcel, (file, person) -> parcels.take(file, parcel, person));
    }

    private static Form counted(SentGoods sent, String step) {
        String field = UNITS + step.replaceAll("\\D", "");
        int count = Math.max(0, sent.number(field)) + (step.startsWith("plus") ? 1 : -1);
        return sent.typed().with(field, Integer.toString(Math.max(0, count)));
    }
}
