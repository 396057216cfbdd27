package org.amends.report.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.CaseColumns;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.scope.StepText;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** What is in somebody's way, in their words, the newest first. */
@ApplicationScoped
class ObstacleTable implements ReportTable<ObstacleLine> {

    private static final List<Column<ObstacleLine>> COLUMNS = List.of(
            Column.of("report.journey.step", row -> Cell.said(StepText.of(row.step()))),
            Column.of("report.journey.words", row -> row.words()
                    .map(words -> Cell.words(words, row.language()))
                    .orElse(Cell.nothing())),
            Column.of(
                    "report.journey.whose",
                    row -> Cell.said(
                            Said.of(row.byCustomer() ? "report.journey.ofCustomer" : "report.journey.ofColleague"))),
            Column.time("report.journey.notedAt", row -> Cell.moment(row.at())),
            Column.of("report.reference", row -> row.reference()
                    .map(reference -> Cell.words(reference).linked(CaseColumns.href(reference)))
                    .orElse(Cell.nothing())));

    private final JourneyReport report;
    private final Narrowings narrowings;

    ObstacleTable(JourneyReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "journey-obstacles";
    }

    @Override
    public Said title() {
        return Said.of("report.journey.obstaclesTitle");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.journey.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<ObstacleLine>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<ObstacleLine> rows(ReportScope scope) {
        return report.allObstacles(scope);
    }
}
