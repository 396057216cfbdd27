package org.amends.report.letter;

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
import org.amends.report.scope.Choices;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** How letters were, and the letters behind its numbers. */
@Path("/reports/letters")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class LetterReportPage {

    private static final int SHOWN = 50;

    private final LetterReport report;
    private final LetterTable table;
    private final OtherwiseTable otherwise;
    private final CorrectedTable corrected;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    LetterReportPage(
            LetterReport report,
            LetterTable table,
            OtherwiseTable otherwise,
            CorrectedTable corrected,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.report = report;
        this.table = table;
        this.otherwise = otherwise;
        this.corrected = corrected;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance letters(Reader reader, ShownSheet lines, Choices.Made made);

        static native TemplateInstance letterList(
                Reader reader, ShownSheet rows, Choices.Made made, String which, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        return Templates.letters(readers.of(current.requireStaff()), table.shown(sheets, scope), choices.made(scope));
    }

    @GET
    @Path("otherwise")
    @Operation(hidden = true)
    public TemplateInstance otherwise(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        return list(LetterReport.Which.OTHERWISE, otherwise, query.scope(), after);
    }

    @GET
    @Path("corrected")
    @Operation(hidden = true)
    public TemplateInstance corrected(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        return list(LetterReport.Which.CORRECTED, corrected, query.scope(), after);
    }

    private TemplateInstance list(LetterReport.Which which, ListedLetterTable listed, ReportScope scope, String after) {
        LetterReport.Page page = report.page(
                which,
                new LetterReport.Question(scope.team(), scope.days()),
                Optional.of(after).filter(text -> !text.isEmpty()),
                SHOWN);
        return Templates.letterList(
                readers.of(current.requireStaff()),
                sheets.shown(listed.sheet(scope).with(page.items())),
                choices.made(scope),
                which.path(),
                page.next().orElse(""));
    }
}
