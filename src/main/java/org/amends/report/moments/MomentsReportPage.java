package org.amends.report.moments;

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

/** The moments at which customers judge us, and what they did next. */
@Path("/reports/moments")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class MomentsReportPage {

    private static final int SHOWN = 50;

    private final MomentsReport report;
    private final MomentTable table;
    private final MomentCaseTable caseTable;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    MomentsReportPage(
            MomentsReport report,
            MomentTable table,
            MomentCaseTable caseTable,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.report = report;
        this.table = table;
        this.caseTable = caseTable;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance moments(Reader reader, ShownSheet figures, Choices.Made made);

        static native TemplateInstance momentCases(
                Reader reader, String moment, String then, ShownSheet rows, Choices.Made made, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        return Templates.moments(
                readers.of(current.requireStaff()), sheets.shown(table.sheet(scope)), choices.made(scope));
    }

    /** The cases behind one number. */
    @GET
    @Path("cases")
    @Operation(hidden = true)
    public TemplateInstance cases(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        MomentsReport.Page page = report.page(scope, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.momentCases(
                readers.of(current.requireStaff()),
                scope.passage().moment().map(Enum::name).orElse(""),
                scope.passage().then().map(Enum::name).orElse(""),
                sheets.shown(caseTable.sheet(scope).with(page.items())),
                choices.made(scope),
                page.next().orElse(""));
    }
}
