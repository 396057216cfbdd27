package org.amends.report.workload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.report.scope.CasesBehind;
import org.amends.report.scope.Denominator;
import org.amends.report.scope.Denominators;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** What came in against what was closed, week by week. */
@ApplicationScoped
class WorkloadWeekTable implements ReportTable<WorkloadWeek> {

    private final Workload workload;
    private final Denominators denominators;
    private final Narrowings narrowings;

    WorkloadWeekTable(Workload workload, Denominators denominators, Narrowings narrowings) {
        this.denominators = denominators;
        this.workload = workload;
        this.narrowings = narrowings;
    }

    private static String cases(WorkloadWeek row, CasesBehind.Which which) {
        return "/reports/workload/cases?which=" + which + "&week=" + row.monday();
    }

    Denominator denominator(ReportScope scope) {
        return denominators.ofWeeks(workload.weeks(scope.team()).stream()
                .mapToLong(WorkloadWeek::arrived)
                .sum());
    }

    @Override
    public String name() {
        return "workload-weeks";
    }

    @Override
    public Said title() {
        return Said.of("report.workload.weeks");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.counted(Said.of("report.workload.scope"), scope.ofTeam(), denominator(scope));
    }

    @Override
    public List<Column<WorkloadWeek>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.workload.week", row -> Cell.day(row.monday())),
                Column.of("report.workload.arrived", row -> Cell.count(row.arrived())
                        .linked(cases(row, CasesBehind.Which.ARRIVED) + scope.also())),
                Column.of("report.workload.reopened", row -> Cell.count(row.reopened())
                        .linked(cases(row, CasesBehind.Which.REOPENED) + scope.also())),
                Column.of("report.workload.closed", row -> Cell.count(row.closed())
                        .linked(cases(row, CasesBehind.Which.CLOSED) + scope.also())),
                Column.of("report.workload.growth", row -> Cell.count(row.growth())));
    }

    @Override
    public Iterable<WorkloadWeek> rows(ReportScope scope) {
        return workload.weeks(scope.team());
    }
}
