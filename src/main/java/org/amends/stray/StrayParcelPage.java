package org.amends.stray;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
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
import java.util.Set;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.photo.Album;
import org.amends.photo.PhotographFile;
import org.amends.photo.PhotographForm;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One parcel that belongs to no case: what is known of it, whose it may be, and how it comes to its case. No script is needed. */
@Path("/desk/stray-parcels/{id: [0-9a-f-]+}")
@Produces(MediaType.TEXT_HTML)
public class StrayParcelPage {

    private static final Set<String> DONE = Set.of("taken", "photograph", "gone", "reversed");

    private final StrayPages pages;
    private final StrayDesk desk;
    private final MatchReversals reversals;
    private final StrayPhotographs photographs;
    private final Validator validator;
    private final CurrentActor current;

    StrayParcelPage(
            StrayPages pages,
            StrayDesk desk,
            MatchReversals reversals,
            StrayPhotographs photographs,
            Validator validator,
            CurrentActor current) {
        this.pages = pages;
        this.desk = desk;
        this.reversals = reversals;
        this.photographs = photographs;
        this.validator = validator;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response show(@RestPath UUID id, @RestQuery @DefaultValue("") String done) {
        return pages.parcel(200, id, Form.empty(), DONE.contains(done) ? done : "");
    }

    /** @param reference as it was typed or scanned */
    @GET
    @Path("match")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE})
    @Operation(hidden = true)
    public Response matching(@RestPath UUID id, @RestQuery("case") @DefaultValue("") String reference) {
        try {
            return pages.match(200, id, reference, Form.empty());
        } catch (Problem problem) {
            Form form = Form.empty().with("case", reference);
            return pages.parcel(404, id, form.wrong("case", desk.unknownCase()), "");
        }
    }

    @POST
    @Path("match")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response match(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        StrayForm form = StrayForm.of(sent);
        String reference = form.typed().value("case");
        int items = desk.read(id).items().size();
        try {
            return arrived(desk.match(id, form.version(), form.match(reference, items), current.requireStaff()));
        } catch (Problem problem) {
            requireRefusal(problem);
            return pages.match(problem.status(), id, reference, form.refused(problem));
        }
    }

    @POST
    @Path("match-reversal")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reverse(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        StrayForm form = StrayForm.of(sent);
        StrayInput.Reversal reversal = new StrayInput.Reversal(form.typed().value("reason"));
        Form checked = form.checked(reversal, validator);
        if (!checked.isRight()) {
            return pages.parcel(400, id, checked, "");
        }
        try {
            reversals.reverse(id, form.version(), reversal, current.requireStaff());
            return Response.seeOther(URI.create("/desk/stray-parcels/" + id + "?done=reversed"))
                    .build();
        } catch (Problem problem) {
            requireRefusal(problem);
            return pages.parcel(problem.status(), id, form.refused(problem), "");
        }
    }

    @POST
    @Path("case")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        StrayForm form = StrayForm.of(sent);
        StrayInput.Opening opening = form.opening();
        Form checked = form.checked(opening, validator);
        if (!checked.isRight()) {
            return pages.parcel(400, id, checked, "");
        }
        try {
            return arrived(desk.open(id, form.version(), opening, current.requireStaff()));
        } catch (Problem problem) {
            requireRefusal(problem);
            return pages.parcel(problem.status(), id, form.refused(problem), "");
        }
    }

    @POST
    @Path("let-go")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response letGo(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        StrayForm form = StrayForm.of(sent);
        StrayInput.LetGo letGo = new StrayInput.LetGo(form.typed().value("said"));
        Form checked = form.checked(letGo, validator);
        if (!checked.isRight()) {
            return pages.parcel(400, id, checked, "");
        }
        try {
            desk.letGo(id, form.version(), letGo, current.requireStaff());
            return Response.seeOther(URI.create("/desk/stray-parcels/" + id + "?done=gone"))
                    .build();
        } catch (Problem problem) {
            requireRefusal(problem);
            return pages.parcel(problem.status(), id, form.refused(problem), "");
        }
    }

    @POST
    @Path("photographs")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response photograph(@RestPath UUID id, @BeanParam PhotographForm sent) {
        try {
            photographs.keep(desk.read(id), sent.bytes(), sent.mediaType(), current.requireStaff());
            return Response.seeOther(URI.create("/desk/stray-parcels/" + id + "?done=photograph"))
                    .build();
        } catch (Problem problem) {
            requireRefusal(problem);
            return pages.parcel(
                    problem.status(),
                    id,
                    Form.empty().wrong("file", problem.body().detail()),
                    "");
        }
    }

    @GET
    @Path("photographs/{photograph}")
    @Produces(PhotographFile.TYPE)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response whole(@RestPath UUID id, @RestPath String photograph) {
        return photographs.file(id, photograph, Album.Size.WHOLE);
    }

    @GET
    @Path("photographs/{photograph}/preview")
    @Produces(PhotographFile.TYPE)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response preview(@RestPath UUID id, @RestPath String photograph) {
        return photographs.file(id, photograph, Album.Size.PREVIEW);
    }

    /** Where it was counted, and is graded next. */
    private static Response arrived(CaseReference reference) {
        return Response.seeOther(URI.create("/desk/receive/" + reference + "?done=parcel"))
                .build();
    }

    private static void requireRefusal(Problem problem) {
        if (problem.status() >= 500 || problem.status() == 404) {
            throw problem;
        }
    }
}
