package org.amends.report.workload;

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
import org.amends.report.scope.CasesBehind;
import org.amends.report.scope.Choices;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.BarChart;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether each team has the people that its cases need (S1-22). */
@Path("/reports/workload")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class WorkloadReportPage {

    private static final int SHOWN = 50;

    private final Workload workload;
    private final WorkloadTable table;
    private final AboveLimitTable above;
    private final WorkloadWeekTable weeks;
    private final CasesBehind cases;
    private final WorkloadCaseTable caseTable;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    WorkloadReportPage(
            Workload workload,
            WorkloadTable table,
            AboveLimitTable above,
            WorkloadWeekTable weeks,
            CasesBehind cases,
            WorkloadCaseTable caseTable,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.workload = workload;
        this.table = table;
        this.above = above;
        this.weeks = weeks;
        this.cases = cases;
        this.caseTable = caseTable;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance workload(
                Reader reader,
                long missing,
                ShownSheet rows,
                ShownSheet above,
                ShownSheet weeks,
                BarChart.Both chart,
                Choices.Made made);

        static native TemplateInstance workloadCases(
                Reader reader, CasesBehind.Which which, ShownSheet rows, Choices.Made made, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        List<WorkloadFigures> teams = workload.teams(scope.team());
        List<WorkloadWeek> all = workload.weeks(scope.team());
        return Templates.workload(
                readers.of(current.requireStaff()),
                teams.stream().mapToLong(WorkloadFigures::missing).sum(),
                table.shown(sheets, scope, teams),
                above.shown(sheets, scope),
                sheets.shown(weeks.sheet(scope).with(all)),
                BarChart.beside(
                        sheets.axisOfDays(all.stream().map(WorkloadWeek::monday).toList()),
                        all.stream()
                                .map(week -> week.arrived() + week.reopened())
                                .toList(),
                        all.stream().map(WorkloadWeek::closed).toList()),
                choices.made(scope, weeks.denominator(scope)));
    }

    /** The cases behind one number. */
    @GET
    @Path("cases")
    @Operation(hidden = true)
    public TemplateInstance cases(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        CasesBehind.Page page =
                cases.page(scope.which(), scope, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.workloadCases(
                readers.of(current.requireStaff()),
                scope.which(),
                sheets.shown(caseTable.sheet(scope).with(page.items())),
                choices.made(scope),
                page.next().orElse(""));
    }
}
