package org.amends.report.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** How often cases went back, from where to where, by what; the reasons stand in the list behind each number. */
@ApplicationScoped
class BackwardTable implements ReportTable<BackwardFigures> {

    private final JourneyReport report;
    private final Narrowings narrowings;

    BackwardTable(JourneyReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "journey-backward";
    }

    @Override
    public Said title() {
        return Said.of("report.journey.backward");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.journey.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<BackwardFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.journey.from", row -> Cell.said("desk.status", row.from())),
                Column.of("report.journey.to", row -> Cell.said("desk.status", row.to())),
                Column.of("report.journey.by", row -> Cell.said("report.journey.move", row.by())),
                Column.of("report.journey.backCases", row -> Cell.count(row.cases())
                        .linked(JourneyLinks.back(row, scope))));
    }

    @Override
    public Iterable<BackwardFigures> rows(ReportScope scope) {
        return report.figures(scope).backward();
    }
}
