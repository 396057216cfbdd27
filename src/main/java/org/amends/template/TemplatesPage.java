package org.amends.template;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.letter.FormOfAddress;
import org.amends.letter.TemplateKind;
import org.amends.people.Roles;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffRole;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.amends.web.Typed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where managers read and administrators write with what letters begin. */
@Path("/letter-templates")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
@Produces(MediaType.TEXT_HTML)
public class TemplatesPage {

    private static final String TEXT = "text";
    private static final String FAULTS = "template.fault.";

    private final TemplateDesk desk;
    private final InputForms forms;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    TemplatesPage(TemplateDesk desk, InputForms forms, Rosters rosters, CurrentActor current, Readers readers) {
        this.desk = desk;
        this.forms = forms;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    /** @param by whose doing it was */
    @TemplateData
    public record Change(int version, String text, String by, Instant at) {}

    @CheckedTemplate(basePath = "template")
    static class Templates {
        static native TemplateInstance templates(Reader reader, List<LanguageTemplates> languages);

        static native TemplateInstance template(
                Reader reader, HouseTemplate what, List<Change> changes, boolean writes, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.templates(reader(), LanguageTemplates.of(desk.all()));
    }

    @GET
    @Path("{kind}/{language}/{form}")
    @Operation(hidden = true)
    public TemplateInstance one(@RestPath TemplateKind kind, @RestPath String language, @RestPath FormOfAddress form) {
        TemplateShelf.Place place = desk.place(kind, language, form);
        HouseTemplate now = desk.one(place);
        return page(place, now, Form.empty().with(TEXT, now.text()));
    }

    @POST
    @Path("{kind}/{language}/{form}")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response set(
            @RestPath TemplateKind kind,
            @RestPath String language,
            @RestPath FormOfAddress form,
            @RestForm(TEXT) @DefaultValue("") String text,
            @RestForm @DefaultValue("") String version) {
        Form typed = Form.empty().with(TEXT, Typed.lines(text));
        return answer(
                desk.place(kind, language, form),
                typed,
                new TemplateInput(Optional.of(typed.value(TEXT)), seen(version)));
    }

    @POST
    @Path("{kind}/{language}/{form}/shipped")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response goBack(
            @RestPath TemplateKind kind,
            @RestPath String language,
            @RestPath FormOfAddress form,
            @RestForm @DefaultValue("") String version) {
        TemplateShelf.Place place = desk.place(kind, language, form);
        Form typed = Form.empty().with(TEXT, desk.one(place).text());
        return answer(place, typed, new TemplateInput(Optional.empty(), seen(version)));
    }

    private Response answer(TemplateShelf.Place place, Form typed, TemplateInput input) {
        Form checked = forms.checked(typed, input);
        if (!checked.isRight()) {
            return refused(place, checked);
        }
        try {
            desk.set(place, input, current.requireStaff().id());
            return Response.seeOther(URI.create("/letter-templates")).build();
        } catch (Problem problem) {
            return refused(place, forms.refused(typed, problem, FAULTS));
        }
    }

    private Response refused(TemplateShelf.Place place, Form form) {
        return Response.status(400).entity(page(place, desk.one(place), form)).build();
    }

    private TemplateInstance page(TemplateShelf.Place place, HouseTemplate now, Form form) {
        Roster roster = rosters.recent();
        List<Change> changes = desk.versions(place).stream()
                .map(one -> new Change(one.version(), one.text().orElse(""), roster.name(one.setBy()), one.setAt()))
                .toList();
        boolean writes = current.requireStaff().has(StaffRole.ADMIN);
        return Templates.template(reader(), now, changes, writes, form);
    }

    /** What is no number was seen by nobody. */
    private static int seen(String version) {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : Integer.MAX_VALUE;
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }
}
