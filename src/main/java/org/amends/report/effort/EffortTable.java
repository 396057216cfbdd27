package org.amends.report.effort;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.Denominators;
import org.amends.report.scope.Effort;
import org.amends.report.scope.EffortFrom;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** What a case in the middle, and one of the ten worst of a hundred, cost its customer. */
@ApplicationScoped
class EffortTable implements ReportTable<EffortFigures> {

    private final EffortReport report;
    private final Denominators denominators;
    private final Narrowings narrowings;

    EffortTable(EffortReport report, Denominators denominators, Narrowings narrowings) {
        this.report = report;
        this.denominators = denominators;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "effort";
    }

    @Override
    public Said title() {
        return Said.of("report.effort.list");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.counted(
                new Said("report.effort.scope", Map.of("days", scope.days())),
                scope,
                denominators.ofDays(cases(report.figures(scope)), scope));
    }

    /** Every line counts the same cases. */
    static long cases(List<EffortFigures> figures) {
        return figures.stream().mapToLong(EffortFigures::cases).findFirst().orElse(0);
    }

    @Override
    public List<Column<EffortFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.effort.what", row -> Cell.said("report.effort.of", row.effort())),
                Column.of("report.effort.cases", row -> Cell.count(row.cases()).linked(cases(row, 0, scope))),
                Column.of("report.effort.any", row -> Cell.count(row.any()).linked(cases(row, least(row) + 1, scope))),
                Column.of("report.effort.median", row -> Cell.count(row.median())
                        .linked(cases(row, row.median(), scope))),
                Column.of("report.effort.ninetieth", row -> Cell.count(row.ninetieth())
                        .linked(cases(row, row.ninetieth(), scope))),
                Column.of("report.effort.most", row -> Cell.count(row.most()).linked(cases(row, row.most(), scope))));
    }

    /** Nobody is spared to come once, over one way. */
    private static int least(EffortFigures row) {
        return row.effort() == Effort.CONTACTS || row.effort() == Effort.CHANNELS ? 1 : 0;
    }

    private static String cases(EffortFigures row, int atLeast, ReportScope scope) {
        return "/reports/effort/cases?effort=" + new EffortFrom(row.effort(), atLeast).text() + scope.also();
    }

    @Override
    public Iterable<EffortFigures> rows(ReportScope scope) {
        return report.figures(scope);
    }
}
