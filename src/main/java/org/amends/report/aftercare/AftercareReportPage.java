package org.amends.report.aftercare;

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

/** Whether customers say that their cases are put right; words first, figures after them. */
@Path("/reports/aftercare")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class AftercareReportPage {

    private static final int SHOWN = 50;

    private final AftercareReport report;
    private final AftercareTable table;
    private final AftercareAnswerTable answers;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    AftercareReportPage(
            AftercareReport report,
            AftercareTable table,
            AftercareAnswerTable answers,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.report = report;
        this.table = table;
        this.answers = answers;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance aftercare(
                Reader reader, String cause, ShownSheet answers, ShownSheet figures, Choices.Made made, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        AftercareReport.Page page = report.page(scope, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.aftercare(
                readers.of(current.requireStaff()),
                scope.cause().orElse(""),
                sheets.shown(answers.sheet(scope).with(page.items())),
                sheets.shown(table.sheet(scope)),
                choices.made(scope, table.denominator(scope)),
                page.next().orElse(""));
    }
}
