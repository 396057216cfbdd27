package org.amends.report.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.journey.Step;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** How many came to one step of a form, by the language and the width of what they read it on. */
@ApplicationScoped
class StepCountTable implements ReportTable<StepCountFigures> {

    private static final List<Column<StepCountFigures>> COLUMNS = List.of(
            Column.of("report.journey.language", row -> Cell.said(Said.of("web.speaks." + row.language()))),
            Column.of("report.journey.width", row -> Cell.said("report.journey.screen", row.width())),
            Column.of("report.journey.reached", row -> Cell.count(row.reached())));

    private final JourneyReport report;
    private final Narrowings narrowings;

    StepCountTable(JourneyReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "journey-readers";
    }

    @Override
    public Said title() {
        return Said.of("report.journey.readers");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.journey.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<StepCountFigures>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<StepCountFigures> rows(ReportScope scope) {
        return report.byReader(scope.passage().step().orElse(Step.COMPLAINT_FORM), scope);
    }
}
