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
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
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

    private static final int OVERTAKEN = 409;

    private final OwnOrganisation organisation;
    private final ChangesTold changes;
    private final OrganisationForm forms;
    private final Shell shell;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    OrganisationPage(
            OwnOrganisation organisation,
            ChangesTold changes,
            OrganisationForm forms,
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
        return page(OrganisationForm.of(organisation.current()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> sent) {
        Form typed = InputForms.typed(sent);
        Form checked = forms.checked(typed);
        if (!checked.isRight()) {
            return refused(400, checked);
        }
        if (!organisation.change(OrganisationForm.read(typed), OrganisationForm.seen(typed))) {
            return refused(OVERTAKEN, forms.overtaken(typed, organisation.current()));
        }
        return Response.seeOther(URI.create("/start")).build();
    }

    private Response refused(int status, Form form) {
        return Response.status(status).entity(page(form)).build();
    }

    private TemplateInstance page(Form form) {
        return Templates.organisation(
                readers.of(current.requireStaff()),
                shell.languages(),
                changes.of(OwnOrganisation.SUBJECT, rosters.current()),
                form);
    }
}
