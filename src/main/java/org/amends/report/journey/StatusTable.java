package org.amends.report.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.journey.Step;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.Passage.Left;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** How long cases were in each status, and what became of them there. */
@ApplicationScoped
class StatusTable implements ReportTable<StatusFigures> {

    private final JourneyReport report;
    private final Narrowings narrowings;

    StatusTable(JourneyReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "journey-statuses";
    }

    @Override
    public Said title() {
        return Said.of("report.journey.statuses");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.journey.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<StatusFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.journey.status", row -> Cell.said("desk.status", row.status())
                        .linked(JourneyLinks.step(Step.of(row.status()), scope))),
                Column.of("report.journey.left", row -> cases(row.left(), row, Left.ANY, scope)),
                Column.minutes("report.journey.median", row -> Cell.minutes(row.medianMinutes())),
                Column.minutes("report.journey.ninetieth", row -> Cell.minutes(row.ninetiethMinutes())),
                Column.of("report.journey.withdrawn", row -> cases(row.withdrawn(), row, Left.WITHDRAWN, scope)),
                Column.of("report.journey.unanswered", row -> cases(row.unanswered(), row, Left.UNANSWERED, scope)),
                Column.of("report.journey.dropped", row -> Cell.percent(row.droppedPercent())),
                Column.of("report.journey.back", row -> cases(row.back(), row, Left.BACK, scope)),
                Column.of("report.journey.obstacles", row -> Cell.count(row.obstacles())
                        .linked(JourneyLinks.obstacles(Step.of(row.status()), scope))));
    }

    private static Cell cases(long number, StatusFigures row, Left left, ReportScope scope) {
        return Cell.count(number).linked(JourneyLinks.cases(Step.of(row.status()), left, scope));
    }

    @Override
    public Iterable<StatusFigures> rows(ReportScope scope) {
        return report.figures(scope).statuses();
    }
}
