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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.goods.Discrepancies;
import org.amends.goods.Discrepancy;
import org.amends.goods.Disposition;
import org.amends.goods.GoodsInput;
import org.amends.goods.Grade;
import org.amends.goods.Inspections;
import org.amends.goods.Item;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.photo.Darkroom;
import org.amends.photo.PhotographForms;
import org.amends.photo.Subject;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Grading, where things go, and what was not as it should be: each with its photograph in one press. */
@Path("/desk/receive/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE})
@Produces(MediaType.TEXT_HTML)
public class ReceiveForms {

    private final ReceivePages pages;
    private final CaseRequests requests;
    private final CurrentActor current;
    private final PhotographForms photographs;
    private final Inspections inspections;
    private final Discrepancies discrepancies;

    ReceiveForms(
            ReceivePages pages,
            CaseRequests requests,
            CurrentActor current,
            PhotographForms photographs,
            Inspections inspections,
            Discrepancies discrepancies) {
        this.pages = pages;
        this.requests = requests;
        this.current = current;
        this.photographs = photographs;
        this.inspections = inspections;
        this.discrepancies = discrepancies;
    }

    @POST
    @Path("inspection")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response inspect(@PathParam("reference") String reference, MultipartFormDataInput form) {
        SentGoods sent = SentGoods.of(form);
        if (sent.one("inspect-grade", Grade.class).isEmpty()) {
            return pages.missing(reference, sent, "inspect-grade");
        }
        return shown(reference, sent, "inspect", shown -> {
            GoodsInput.Inspected input = inspected(sent, "inspect", false, shown);
            return pages.record(
                    reference, sent, "inspect", input, (file, person) -> inspections.inspect(file, input, person));
        });
    }

    @POST
    @Path("disposition")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response dispose(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        if (sent.one("dispose-grade", Grade.class).isEmpty()) {
            return pages.missing(reference, sent, "dispose-grade");
        }
        GoodsInput.Inspected input = inspected(sent, "dispose", true, List.of());
        return pages.record(
                reference, sent, "dispose", input, (file, person) -> inspections.inspect(file, input, person));
    }

    @POST
    @Path("inspections/{id}/reversal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reverse(
            @PathParam("reference") String reference, @PathParam("id") String id, MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        GoodsInput.Reversal input = new GoodsInput.Reversal(sent.text("reversal-reason"));
        UUID row = row(id);
        return pages.record(
                reference,
                sent,
                "reversal",
                input,
                (file, person) -> inspections.reverse(file, row, input.reason(), person));
    }

    @POST
    @Path("discrepancy")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response tell(@PathParam("reference") String reference, MultipartFormDataInput form) {
        SentGoods sent = SentGoods.of(form);
        if (sent.one("found-kind", Discrepancy.Kind.class).isEmpty()) {
            return pages.missing(reference, sent, "found-kind");
        }
        return shown(reference, sent, "found", shown -> {
            Item item = sent.item("found-item");
            GoodsInput.Discrepant input = new GoodsInput.Discrepant(
                    sent.one("found-kind", Discrepancy.Kind.class).orElse(Discrepancy.Kind.DAMAGED),
                    item.line(),
                    item.unexpected(),
                    sent.number("found-quantity"),
                    sent.text("found-note"),
                    shown);
            return pages.record(
                    reference, sent, "found", input, (file, person) -> discrepancies.open(file, input, person));
        });
    }

    private static GoodsInput.Inspected inspected(
            SentGoods sent, String prefix, boolean gradedBefore, List<UUID> shown) {
        Item item = sent.item(prefix + "-item");
        return new GoodsInput.Inspected(
                item.line(),
                item.unexpected(),
                sent.one(prefix + "-grade", Grade.class).orElse(Grade.A),
                sent.number(prefix + "-quantity"),
                sent.one(prefix + "-disposition", Disposition.class),
                Optional.of(gradedBefore),
                shown,
                sent.words(prefix + "-note"));
    }

    /** The photographs that were ticked, and the one that was just taken: it stays, even when the rest is refused. */
    private Response shown(String reference, SentGoods sent, String prefix, Function<List<UUID>, Response> then) {
        List<UUID> shown = new ArrayList<>(sent.ids(prefix + "-photographs"));
        if (sent.file().length > 0) {
            LoggedCase file = requests.reached(reference);
            StaffMember member = current.requireStaff();
            Subject subject =
                    sent.item(prefix + "-item").line().map(Subject::line).orElse(Subject.of(Subject.Kind.PARCEL));
            try {
                shown.add(photographs.keep(
                        file,
                        new Darkroom.Sent(
                                sent.file(),
                                sent.mediaType(),
                                subject,
                                sent.text(prefix + "-note"),
                                Optional.of(member.id()),
                                true),
                        CaseRequests.actor(member)));
            } catch (Problem problem) {
                return pages.refused(problem, reference, sent.typed(), prefix);
            }
        }
        return then.apply(shown);
    }

    private static UUID row(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("row");
        }
    }
}
