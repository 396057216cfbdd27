package org.amends.report.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** How many began and finished each form, by the width of their screens. */
@ApplicationScoped
class MobileTable implements ReportTable<MobileFigures> {

    private final MobileReport report;

    MobileTable(MobileReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return "mobile";
    }

    @Override
    public Said title() {
        return Said.of("report.mobile.table");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return List.of(new Said("report.journey.scope", Map.of("days", scope.days())));
    }

    @Override
    public List<Column<MobileFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.mobile.form", row -> Cell.said("report.mobile.of", row.form())),
                Column.of("report.journey.width", row -> Cell.said("report.journey.screen", row.width())),
                Column.of("report.mobile.began", row -> Cell.count(row.began())
                        .linked(step(row.form().first().name(), scope))),
                Column.of("report.mobile.finished", row -> Cell.count(row.finished())
                        .linked(step(row.form().sent().name(), scope))),
                Column.<MobileFigures>of("report.mobile.share", row -> Cell.percent(row.finishedPercent()))
                        .under());
    }

    private static String step(String step, ReportScope scope) {
        return "/reports/journey/steps/" + step
                + (scope.also().isEmpty() ? "" : "?" + scope.also().substring(1));
    }

    @Override
    public Iterable<MobileFigures> rows(ReportScope scope) {
        return report.figures(scope);
    }
}
