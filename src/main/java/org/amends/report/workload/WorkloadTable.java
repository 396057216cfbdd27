package org.amends.report.workload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.CasesBehind;
import org.amends.report.scope.LongTable;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.Standing;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** Whether each team has the people that its cases need. */
@ApplicationScoped
class WorkloadTable implements LongTable<WorkloadFigures> {

    private static final List<Column<WorkloadFigures>> COLUMNS = List.of(
            Column.of("report.team", row -> Cell.words(row.team())),
            Column.of("report.workload.open", row -> Cell.count(row.open()).linked(cases(row, CasesBehind.Which.OPEN))),
            Column.of("report.workload.people", row -> Cell.count(row.people())),
            Column.<WorkloadFigures>of("report.workload.away", row -> Cell.count(row.away()))
                    .underItsName(),
            Column.of("report.workload.limit", row -> Cell.count(row.limit())),
            Column.of("report.workload.load", row -> Cell.percent(row.loadPercent())),
            Column.minutes("report.workload.hoursAbove", row -> Cell.minutes(row.hoursAbove() * 60)),
            Column.of("report.workload.above", row -> Cell.count(row.aboveLimit())),
            Column.of("report.workload.arrived", row -> Cell.count(row.arrived())
                    .linked(cases(row, CasesBehind.Which.ARRIVED))),
            Column.<WorkloadFigures>of("report.workload.reopened", row -> Cell.count(row.reopened())
                            .linked(cases(row, CasesBehind.Which.REOPENED)))
                    .underItsName(),
            Column.of("report.workload.closed", row -> Cell.count(row.closed())
                    .linked(cases(row, CasesBehind.Which.CLOSED))),
            Column.of("report.workload.needed", WorkloadTable::needed));

    private final Workload workload;
    private final Narrowings narrowings;

    WorkloadTable(Workload workload, Narrowings narrowings) {
        this.workload = workload;
        this.narrowings = narrowings;
    }

    static String cases(String teamId, CasesBehind.Which which) {
        return "/reports/workload/cases?which=" + which + "&team=" + teamId;
    }

    private static String cases(WorkloadFigures row, CasesBehind.Which which) {
        return cases(row.teamId(), which);
    }

    /** The figure with its reckoning, so that nobody has to take it on trust. */
    private static Cell needed(WorkloadFigures row) {
        Cell said = Cell.said(new Said(
                "report.workload.reckoning",
                Map.of(
                        "open", row.open(),
                        "limit", row.limit(),
                        "needed", row.needed(),
                        "people", row.people(),
                        "missing", row.missing())));
        return row.missing() > 0 ? said.toned(Cell.Tone.SOON) : said;
    }

    @Override
    public String name() {
        return "workload";
    }

    @Override
    public Said title() {
        return Said.of("report.workload.list");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(Said.of("report.workload.scope"), scope.ofTeam());
    }

    @Override
    public List<Column<WorkloadFigures>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public String report() {
        return "workload";
    }

    @Override
    public Said order() {
        return Said.of("report.order.load");
    }

    @Override
    public Standing standing(WorkloadFigures row) {
        return Standing.ofTeam(row.teamId(), load(row));
    }

    @Override
    public List<WorkloadFigures> counted(ReportScope scope) {
        return workload.teams(scope.team());
    }

    /** Cases that nobody can care for weigh more than any load. */
    private static long load(WorkloadFigures row) {
        return row.loadPercent().orElse(row.open() == 0 ? 0L : Standing.WHOLE - 1);
    }
}
