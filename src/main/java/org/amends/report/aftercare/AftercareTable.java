package org.amends.report.aftercare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.CauseText;
import org.amends.report.scope.Denominator;
import org.amends.report.scope.Denominators;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** How many were asked whether their case is put right, and what they answered, cause by cause. */
@ApplicationScoped
class AftercareTable implements ReportTable<AftercareFigures> {

    private final AftercareReport report;
    private final Denominators denominators;
    private final Narrowings narrowings;

    AftercareTable(AftercareReport report, Denominators denominators, Narrowings narrowings) {
        this.denominators = denominators;
        this.report = report;
        this.narrowings = narrowings;
    }

    Denominator denominator(ReportScope scope) {
        return denominators.ofDays(
                report.figures(scope).stream()
                        .mapToLong(AftercareFigures::asked)
                        .sum(),
                scope);
    }

    @Override
    public String name() {
        return "aftercare";
    }

    @Override
    public Said title() {
        return Said.of("report.aftercare.table");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.counted(
                new Said("report.aftercare.scope", Map.of("days", scope.days())), scope, denominator(scope));
    }

    @Override
    public List<Column<AftercareFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.causes.cause", row -> Cell.said(CauseText.of(row.cause()))),
                Column.of("report.aftercare.asked", row -> Cell.count(row.asked())),
                Column.of("report.aftercare.answered", row -> Cell.count(row.answered())
                        .linked("/reports/aftercare?cause=" + row.cause() + scope.also())),
                Column.<AftercareFigures>of("report.aftercare.share", row -> Cell.percent(row.answeredPercent()))
                        .under(),
                Column.of("desk.aftercare.putRight.YES", row -> Cell.count(row.putRight())),
                Column.of("desk.aftercare.putRight.PARTLY", row -> Cell.count(row.partly())),
                Column.of("desk.aftercare.putRight.NO", row -> Cell.count(row.notPutRight())));
    }

    @Override
    public Iterable<AftercareFigures> rows(ReportScope scope) {
        return report.figures(scope);
    }
}
