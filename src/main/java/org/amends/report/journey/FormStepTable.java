package org.amends.report.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.scope.StepText;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** How many came to each step of the forms, and how many did not go on. */
@ApplicationScoped
class FormStepTable implements ReportTable<FormStepFigures> {

    private final JourneyReport report;
    private final Narrowings narrowings;

    FormStepTable(JourneyReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "journey-forms";
    }

    @Override
    public Said title() {
        return Said.of("report.journey.forms");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.journey.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<FormStepFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.journey.step", row -> Cell.said(StepText.of(row.step()))
                        .linked(JourneyLinks.step(row.step(), scope))),
                Column.of("report.journey.reached", row -> Cell.count(row.reached())
                        .linked(JourneyLinks.step(row.step(), scope))),
                Column.of("report.journey.lost", row -> row.lost()
                        .map(lost -> Cell.count(lost).linked(JourneyLinks.step(row.step(), scope)))
                        .orElse(Cell.nothing())),
                Column.<FormStepFigures>of("report.journey.lostShare", row -> Cell.percent(row.lostPercent()))
                        .under(),
                Column.of("report.journey.obstacles", row -> Cell.count(row.obstacles())
                        .linked(JourneyLinks.obstacles(row.step(), scope))));
    }

    @Override
    public Iterable<FormStepFigures> rows(ReportScope scope) {
        return report.figures(scope).forms();
    }
}
