package org.amends.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.house.OrganisationDetails;
import org.amends.house.OwnOrganisation;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.amends.web.Shell;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where an administrator says who the house is to its customers. */
@Path("/organisation")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class OrganisationPage {

    /** Before the code of a language: the box that offers it. */
    private static final String OFFERS = "offers-";

    private final OwnOrganisation organisation;
    private final ChangesTold changes;
    private final InputForms forms;
    private final Shell shell;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    OrganisationPage(
            OwnOrganisation organisation,
            ChangesTold changes,
            InputForms forms,
            Shell shell,
            Rosters rosters,
            CurrentActor current,
            Readers readers) {
        this.organisation = organisation;
        this.changes = changes;
        this.forms = forms;
        this.shell = shell;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance organisation(
                Reader reader, List<Shell.Language> languages, List<ChangeView> changes, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return page(form(organisation.details()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> sent) {
        Form typed = InputForms.typed(sent);
        OrganisationDetails details = read(typed);
        Form checked = forms.checked(typed, details);
        if (!checked.isRight()) {
            return Response.status(400).entity(page(checked)).build();
        }
        organisation.change(details);
        return Response.seeOther(URI.create("/start")).build();
    }

    private static OrganisationDetails read(Form form) {
        return new OrganisationDetails(
                form.value("name").strip(),
                given(form, "address").map(text -> text.replace("\r\n", "\n")),
                form.value("language"),
                Stream.of("et", "en", "ru", "sk")
                        .filter(tag -> form.value(OFFERS + tag).equals("true"))
                        .toList(),
                given(form, "phone"),
                given(form, "hours"),
                given(form, "email"));
    }

    private static Optional<String> given(Form form, String field) {
        return Optional.of(form.value(field).strip()).filter(text -> !text.isEmpty());
    }

    private static Form form(OrganisationDetails details) {
        Form form = Form.empty();
        for (String tag : details.languages()) {
            form = form.with(OFFERS + tag, "true");
        }
        return form.with("name", details.name())
                .with("address", details.address().orElse(""))
                .with("language", details.language())
                .with("phone", details.phone().orElse(""))
                .with("hours", details.hours().orElse(""))
                .with("email", details.email().orElse(""));
    }

    private TemplateInstance page(Form form) {
        return Templates.organisation(
                readers.of(current.requireStaff()),
                shell.languages(),
                changes.of(OwnOrganisation.SUBJECT, rosters.current()),
                form);
    }
}
