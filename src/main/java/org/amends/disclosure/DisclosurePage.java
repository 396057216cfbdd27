package org.amends.disclosure;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.List;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.web.Form;
import org.amends.web.Typed;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where a manager makes the file of what is on file about a customer, once it is sure that it is they who ask. */
@Path("/desk/case/{reference}/disclosure")
@RolesAllowed(Roles.MANAGER)
@Produces(MediaType.TEXT_HTML)
public class DisclosurePage {

    private static final String REASON = "disclose-reason";

    private final DisclosureDesk desk;
    private final WordChecks checks;
    private final CurrentActor current;
    private final Readers readers;

    DisclosurePage(DisclosureDesk desk, WordChecks checks, CurrentActor current, Readers readers) {
        this.desk = desk;
        this.checks = checks;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "disclosure")
    static class Templates {
        static native TemplateInstance disclosure(
                Reader reader, String reference, String language, List<PersonalData.KnownCase> cases, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String reference) {
        return page(file(reference), Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response make(@RestPath String reference, @RestForm(REASON) @DefaultValue("") String reason) {
        LoggedCase file = file(reference);
        Form form = checks.check(Form.empty().with(REASON, Typed.lines(reason)), REASON, 2_000, "desk.disclose.why");
        return form.isRight()
                ? desk.handOut(
                        file, current.requireStaff().id(), form.value(REASON).strip())
                : Response.status(422)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(page(file, form))
                        .build();
    }

    private LoggedCase file(String reference) {
        return desk.file(CaseRequests.reference(reference));
    }

    private TemplateInstance page(LoggedCase file, Form form) {
        return Templates.disclosure(
                readers.of(current.requireStaff()),
                file.reference().text(),
                file.contact().language(),
                desk.cases(file),
                form);
    }
}
