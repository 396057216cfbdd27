package org.amends.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Which letters went out in spite of a warning, and why. */
@Path("/reports/explained")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class ExplainedLettersPage {

    private static final int SHOWN = 50;

    private final ExplainedLetters letters;
    private final ExplainedTable table;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    ExplainedLettersPage(
            ExplainedLetters letters,
            ExplainedTable table,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.letters = letters;
        this.table = table;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance explained(Reader reader, ShownSheet rows, Choices.Made made, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        ExplainedLetters.Page page =
                letters.page(scope.team(), Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.explained(
                readers.of(current.requireStaff()),
                sheets.shown(table.sheet(scope).with(page.items())),
                choices.made(scope),
                page.next().orElse(""));
    }
}
