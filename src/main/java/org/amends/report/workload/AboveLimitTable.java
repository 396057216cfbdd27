package org.amends.report.workload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.report.scope.LongTable;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.Standing;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** Who needs help, by team and name. */
@ApplicationScoped
class AboveLimitTable implements LongTable<AboveLimit> {

    private static final List<Column<AboveLimit>> COLUMNS = List.of(
            Column.of("report.team", row -> Cell.words(row.team())),
            Column.of("report.workload.person", row -> Cell.words(row.name())),
            Column.of("report.workload.open", row -> Cell.count(row.open())
                    .linked("/reports/workload/cases?which=OPEN&person=" + row.personId())),
            Column.of("report.workload.limit", row -> Cell.count(row.limit())));

    private final Workload workload;
    private final Narrowings narrowings;

    AboveLimitTable(Workload workload, Narrowings narrowings) {
        this.workload = workload;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "above-limit";
    }

    @Override
    public Said title() {
        return Said.of("report.workload.aboveList");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(Said.of("report.workload.scope"), scope.ofTeam());
    }

    @Override
    public List<Column<AboveLimit>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public String report() {
        return "workload";
    }

    @Override
    public Said order() {
        return Said.of("report.order.name");
    }

    @Override
    public Standing standing(AboveLimit row) {
        return new Standing(0, row.personId());
    }

    @Override
    public List<AboveLimit> counted(ReportScope scope) {
        return workload.above(scope.team());
    }
}
