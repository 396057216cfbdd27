package org.amends.report.cause;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.CauseText;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.scope.ReportTimes;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** When cases of each cause came in, month by month. */
@ApplicationScoped
class CauseMonthTable implements ReportTable<CauseFigures> {

    private final CauseReport report;
    private final ReportTimes times;
    private final Narrowings narrowings;

    CauseMonthTable(CauseReport report, ReportTimes times, Narrowings narrowings) {
        this.report = report;
        this.times = times;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "causes-by-month";
    }

    @Override
    public Said title() {
        return Said.of("report.causes.byMonth");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(Said.of("report.causes.scope"), scope.ofTeam());
    }

    @Override
    public List<Column<CauseFigures>> columns(ReportScope scope) {
        List<Column<CauseFigures>> columns = new ArrayList<>();
        columns.add(Column.of("report.causes.cause", row -> Cell.said(CauseText.of(row.cause()))));
        List<YearMonth> months = times.months();
        for (int i = 0; i < months.size(); i++) {
            columns.add(month(months.get(i), i, scope));
        }
        return columns;
    }

    private static Column<CauseFigures> month(YearMonth month, int i, ReportScope scope) {
        return Column.of(
                new Said(
                        "report.causes.ofMonth", Map.of("month", month.getMonthValue(), "year", month.getYear() % 100)),
                row -> Cell.count(row.months().get(i))
                        .linked(CauseTable.cases(row.cause()) + "&month=" + month + scope.also()));
    }

    @Override
    public Iterable<CauseFigures> rows(ReportScope scope) {
        return report.figures(scope.team());
    }
}
