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
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.letter.TrialMails;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.policy.BeginningPacks;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an administrator sees first in an empty house: all that it takes until customers are served. They may leave it and come back. */
@Path("/start")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class StartPage {

    private static final String FAULTS = "people.fault.";

    private final StartViews views;
    private final BeginningPacks packs;
    private final TrialMails trials;
    private final InputForms forms;
    private final PageLanguage language;
    private final CurrentActor current;
    private final Readers readers;

    StartPage(
            StartViews views,
            BeginningPacks packs,
            TrialMails trials,
            InputForms forms,
            PageLanguage language,
            CurrentActor current,
            Readers readers) {
        this.views = views;
        this.packs = packs;
        this.trials = trials;
        this.forms = forms;
        this.language = language;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance start(Reader reader, StartView view, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return page(Form.empty());
    }

    /** Before the first case; afterwards a pack needs two people, and the page of the packs says so. */
    @POST
    @Path("policy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choosePack(MultivaluedMap<String, String> sent) {
        Form typed = InputForms.typed(sent);
        if (packs.add(typed.value("pack"), current.requireStaff().id())) {
            return Response.seeOther(URI.create("/start#POLICY")).build();
        }
        return refused(typed.wrong("pack", forms.text("people.fault.choose")));
    }

    /** Waits for the relay's answer. */
    @POST
    @Path("mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tryMail(MultivaluedMap<String, String> sent) {
        try {
            trials.send(current.requireStaff(), language.locale());
            return Response.seeOther(URI.create("/start#MAIL")).build();
        } catch (Problem problem) {
            return refused(forms.refused(InputForms.typed(sent), problem, FAULTS));
        }
    }

    private Response refused(Form form) {
        return Response.status(400).entity(page(form)).build();
    }

    private TemplateInstance page(Form form) {
        StaffMember reader = current.requireStaff();
        return Templates.start(readers.of(reader), views.of(reader), form);
    }
}
