package org.amends.report.comeback;

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

/** Who came back after a decision, by how they were handled. */
@Path("/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class ComeBackReportPage {

    private static final int SHOWN = 50;

    private final ComeBacks report;
    private final ComeBackTable table;
    private final ComeBackCaseTable cases;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    ComeBackReportPage(
            ComeBacks report,
            ComeBackTable table,
            ComeBackCaseTable cases,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.report = report;
        this.table = table;
        this.cases = cases;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance comeBacks(Reader reader, ShownSheet lines, Choices.Made made);

        static native TemplateInstance comeBackCases(
                Reader reader, ShownSheet rows, Choices.Made made, ComeBackReport.Filter filter, String next);

        private Templates() {}
    }

    @GET
    @Path("come-backs")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        return Templates.comeBacks(
                readers.of(current.requireStaff()),
                sheets.shown(table.sheet(scope)),
                choices.made(scope, table.denominator(scope)));
    }

    /** The cases behind one number. */
    @GET
    @Path("come-backs/cases")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance cases(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        ComeBackReport.Filter filter = ComeBackCaseTable.filter(scope);
        ComeBacks.Page page = report.page(filter, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.comeBackCases(
                readers.of(current.requireStaff()),
                sheets.shown(cases.sheet(scope).with(page.items())),
                choices.made(scope),
                filter,
                page.next().orElse(""));
    }
}
