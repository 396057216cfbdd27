package org.amends.report.cause;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.report.scope.CauseText;
import org.amends.report.scope.Denominators;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** What went wrong and what it cost, the cause of most cases first. */
@ApplicationScoped
class CauseTable implements ReportTable<CauseFigures> {

    private final CauseReport report;
    private final Denominators denominators;
    private final Narrowings narrowings;

    CauseTable(CauseReport report, Denominators denominators, Narrowings narrowings) {
        this.report = report;
        this.denominators = denominators;
        this.narrowings = narrowings;
    }

    static long cases(List<CauseFigures> lines) {
        return lines.stream().mapToLong(CauseFigures::cases).sum();
    }

    static String cases(String cause) {
        return "/reports/causes/cases?cause=" + cause;
    }

    @Override
    public String name() {
        return "causes";
    }

    @Override
    public Said title() {
        return Said.of("report.causes.list");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.counted(
                Said.of("report.causes.scope"),
                scope.ofTeam(),
                denominators.ofMonths(cases(report.figures(scope.team()))));
    }

    @Override
    public List<Column<CauseFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.causes.cause", row -> Cell.said(CauseText.of(row.cause()))
                        .linked("/reports/causes?cause=" + row.cause() + scope.also())),
                Column.of(
                        "report.causes.severity",
                        row -> row.severity().map(Cell::count).orElse(Cell.nothing())),
                Column.of("report.causes.cases", row -> Cell.count(row.cases())
                        .linked(cases(row.cause()) + scope.also())),
                Column.of("report.causes.share", row -> Cell.percent(row.percent())),
                Column.of("report.causes.granted", row -> Cell.sums(row.granted())),
                Column.of("report.causes.givenBack", row -> Cell.sums(row.givenBack())));
    }

    @Override
    public Iterable<CauseFigures> rows(ReportScope scope) {
        return report.figures(scope.team());
    }
}
