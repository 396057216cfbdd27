package org.amends.report.cause;

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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.report.scope.CasesBehind;
import org.amends.report.scope.Choices;
import org.amends.report.scope.Denominators;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTimes;
import org.amends.report.sheet.BarChart;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What went wrong, how it goes month by month, and what it costs. */
@Path("/reports/causes")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class CauseReportPage {

    private static final int SHOWN = 50;

    private final CauseReport report;
    private final CauseTable table;
    private final CauseMonthTable months;
    private final CasesBehind cases;
    private final CauseCaseTable caseTable;
    private final ReportTimes times;
    private final Denominators denominators;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    CauseReportPage(
            CauseReport report,
            CauseTable table,
            CauseMonthTable months,
            CasesBehind cases,
            CauseCaseTable caseTable,
            ReportTimes times,
            Denominators denominators,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.report = report;
        this.table = table;
        this.months = months;
        this.cases = cases;
        this.caseTable = caseTable;
        this.times = times;
        this.denominators = denominators;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance causes(
                Reader reader,
                long all,
                CauseFigures worst,
                CauseFigures notCoded,
                String chosen,
                BarChart.Both chart,
                ShownSheet rows,
                ShownSheet months,
                Choices.Made made);

        static native TemplateInstance causeCases(
                Reader reader, String cause, ShownSheet rows, Choices.Made made, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        List<CauseFigures> lines = report.figures(scope.team());
        CauseFigures notCoded = lines.get(lines.size() - 1);
        String chosen = scope.cause().orElse("");
        return Templates.causes(
                readers.of(current.requireStaff()),
                CauseTable.cases(lines),
                lines.get(0),
                notCoded,
                chosen,
                chart(lines, chosen),
                sheets.shown(table.sheet(scope).with(lines)),
                sheets.shown(months.sheet(scope).with(lines)),
                choices.made(scope, denominators.ofMonths(CauseTable.cases(lines))));
    }

    /** The cases behind one number. */
    @GET
    @Path("cases")
    @Operation(hidden = true)
    public TemplateInstance cases(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope().orNotCoded();
        CasesBehind.Page page =
                cases.page(CasesBehind.Which.CAUSE, scope, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.causeCases(
                readers.of(current.requireStaff()),
                scope.cause().orElseThrow(),
                sheets.shown(caseTable.sheet(scope).with(page.items())),
                choices.made(scope),
                page.next().orElse(""));
    }

    /** The chosen cause in front of all others; what is coded in front of what is not, where none is chosen. */
    private BarChart.Both chart(List<CauseFigures> lines, String chosen) {
        Predicate<CauseFigures> front = chosen.isEmpty()
                ? line -> !line.cause().equals(ReportScope.NOT_CODED)
                : line -> line.cause().equals(chosen);
        return BarChart.stacked(
                sheets.axisOfMonths(times.months()),
                sums(lines.stream().filter(front).toList()),
                sums(lines.stream().filter(front.negate()).toList()));
    }

    private static List<Long> sums(List<CauseFigures> lines) {
        return IntStream.range(0, ReportTimes.MONTHS)
                .mapToObj(i ->
                        lines.stream().mapToLong(line -> line.months().get(i)).sum())
                .toList();
    }
}
