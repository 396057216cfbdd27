package org.amends.stray;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.platform.idempotency.Fingerprint;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.idempotency.StoredReply;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What lies here without a case, and the form by which a parcel comes to lie here. No script is needed. */
@Path("/desk/stray-parcels")
@Produces(MediaType.TEXT_HTML)
public class StrayParcelsPage {

    private static final int SHOWN = 50;

    private final StrayPages pages;
    private final StrayList list;
    private final StrayDesk desk;
    private final Validator validator;
    private final CurrentActor current;

    StrayParcelsPage(StrayPages pages, StrayList list, StrayDesk desk, Validator validator, CurrentActor current) {
        this.pages = pages;
        this.list = list;
        this.desk = desk;
        this.validator = validator;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response all(@RestQuery @DefaultValue("LYING") String shown, @RestQuery @DefaultValue("") String after) {
        StrayBook.Shown which = shown.equals("ENDED") ? StrayBook.Shown.ENDED : StrayBook.Shown.LYING;
        return pages.parcels(which, list.page(which, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN));
    }

    /** @param code what was scanned and belongs to no case */
    @GET
    @Path("new")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE})
    @Operation(hidden = true)
    public Response form(@RestQuery @DefaultValue("") String code) {
        Form form = Form.empty().with("code", code.length() > 80 ? "" : code).with("units-0", "1");
        return pages.take(200, form, 1, UUID.randomUUID().toString());
    }

    /** Takes the parcel in, or adds a row for what else is in it and shows the form again. */
    @POST
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(MultivaluedMap<String, String> sent) {
        StrayForm form = StrayForm.of(sent);
        String key = form.typed().value("key");
        if (form.typed().value("do").equals("more")) {
            Form longer = form.longer();
            return pages.take(200, longer, new StrayForm(longer).rows(), key);
        }
        StrayInput.Parcel parcel = form.parcel();
        Form checked = form.checked(parcel, validator);
        if (!checked.isRight()) {
            return pages.take(400, checked, form.rows(), key);
        }
        try {
            StaffMember member = current.requireStaff();
            StoredReply taken = desk.take(parcel, member, once(member, key, parcel));
            String id = taken.location().orElseThrow().replaceFirst(".*/", "");
            return Response.seeOther(URI.create("/desk/stray-parcels/" + id + "?done=taken"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() >= 500) {
                throw problem;
            }
            return pages.take(problem.status(), form.refused(problem), form.rows(), key);
        }
    }

    /** The same form sent twice takes one parcel in; another text under the same key is another parcel. */
    private static Optional<IdempotencyKey> once(StaffMember member, String key, StrayInput.Parcel parcel) {
        if (!key.matches("[!-~]{1,100}")) {
            return Optional.empty();
        }
        byte[] said = Fingerprint.of(
                "POST",
                "/desk/stray-parcels",
                ("\"" + Integer.toHexString(parcel.hashCode()) + "\"").getBytes(StandardCharsets.US_ASCII));
        return Optional.of(new IdempotencyKey(
                "staff " + member.id(), "stray " + key + " " + Integer.toHexString(parcel.hashCode()), said));
    }
}
