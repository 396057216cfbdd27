package org.amends.erasure;

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
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Typed;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where a manager erases a case, or reads that it was erased. */
@Path("/desk/case/{reference}/erasure")
@RolesAllowed(Roles.MANAGER)
@Produces(MediaType.TEXT_HTML)
public class ErasurePage {

    private static final String REASON = "erase-reason";

    private final ErasureDesk desk;
    private final WordChecks checks;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    ErasurePage(ErasureDesk desk, WordChecks checks, Rosters rosters, CurrentActor current, Readers readers) {
        this.desk = desk;
        this.checks = checks;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "erasure")
    static class Templates {
        static native TemplateInstance erasure(
                Reader reader,
                String reference,
                boolean open,
                boolean onHold,
                Optional<Instant> keptUntil,
                Optional<ErasureView> done,
                Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String reference) {
        return page(file(reference), Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response erase(@RestPath String reference, @RestForm(REASON) @DefaultValue("") String reason) {
        LoggedCase file = file(reference);
        Form form = checks.check(Form.empty().with(REASON, Typed.lines(reason)), REASON, 2_000, "desk.erase.why");
        if (!form.isRight()) {
            return Response.status(422).entity(page(file, form)).build();
        }
        try {
            desk.erase(file, current.requireStaff().id(), form.value(REASON).strip());
        } catch (Problem refused) {
            // The page says which rule, and has what was typed.
            return Response.status(409).entity(page(file, form)).build();
        }
        return Response.seeOther(URI.create("/desk/case/" + file.reference() + "/erasure"))
                .build();
    }

    private LoggedCase file(String reference) {
        return desk.file(CaseRequests.reference(reference));
    }

    private TemplateInstance page(LoggedCase file, Form form) {
        return Templates.erasure(
                readers.of(current.requireStaff()),
                file.reference().text(),
                file.state().status().isOpen(),
                desk.isOnHold(file),
                desk.keptUntil(file),
                desk.erasure(file).map(erasure -> ErasureView.of(erasure, rosters.recent())),
                form);
    }
}
