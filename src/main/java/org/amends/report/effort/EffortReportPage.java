package org.amends.report.effort;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.report.scope.Choices;
import org.amends.report.scope.Denominators;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What it cost customers to have their cases settled. */
@Path("/reports/effort")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class EffortReportPage {

    private static final int SHOWN = 50;

    private final EffortReport report;
    private final EffortTable table;
    private final EffortCaseTable cases;
    private final Denominators denominators;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    EffortReportPage(
            EffortReport report,
            EffortTable table,
            EffortCaseTable cases,
            Denominators denominators,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.report = report;
        this.table = table;
        this.cases = cases;
        this.denominators = denominators;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance effort(Reader reader, ShownSheet rows, Choices.Made made);

        static native TemplateInstance effortCases(
                Reader reader, String effort, int atLeast, ShownSheet rows, Choices.Made made, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        List<EffortFigures> lines = report.figures(scope);
        return Templates.effort(
                readers.of(current.requireStaff()),
                sheets.shown(table.sheet(scope).with(lines)),
                choices.made(scope, denominators.ofDays(EffortTable.cases(lines), scope)));
    }

    /** The cases behind one number. */
    @GET
    @Path("cases")
    @Operation(hidden = true)
    public TemplateInstance cases(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        EffortReport.Page page = report.page(scope, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.effortCases(
                readers.of(current.requireStaff()),
                scope.effort().map(from -> from.effort().name()).orElse(""),
                scope.effort().map(from -> from.atLeast()).orElse(0),
                sheets.shown(cases.sheet(scope).with(page.items())),
                choices.made(scope),
                page.next().orElse(""));
    }
}
