package org.amends.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.amends.desk.Reader;
import org.amends.desk.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Which letters went out in spite of a warning, and why. */
@Path("/reports/explained")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class ExplainedLettersPage {

    private static final int SHOWN = 50;

    private final ExplainedLetters letters;
    private final CurrentActor current;
    private final Readers readers;

    ExplainedLettersPage(ExplainedLetters letters, CurrentActor current, Readers readers) {
        this.letters = letters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance explained(Reader reader, List<ExplainedLetters.Letter> rows, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestQuery @DefaultValue("") String after) {
        ExplainedLetters.Page page =
                letters.page(Optional.empty(), Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.explained(
                readers.of(current.requireStaff()), page.items(), page.next().orElse(""));
    }
}
