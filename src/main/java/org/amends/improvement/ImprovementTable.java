package org.amends.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amends.people.Rosters;
import org.amends.report.journey.Figure;
import org.amends.report.scope.CauseText;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.scope.StepText;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** The board: what is made better, of which step, by whom, and its figure before and after. */
@ApplicationScoped
class ImprovementTable implements ReportTable<Improvement> {

    private final Improvements improvements;
    private final Rosters rosters;

    ImprovementTable(Improvements improvements, Rosters rosters) {
        this.improvements = improvements;
        this.rosters = rosters;
    }

    @Override
    public String name() {
        return "improvements";
    }

    @Override
    public Said title() {
        return Said.of("improve.table");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return List.of(Said.of("improve.lead"));
    }

    @Override
    public List<Column<Improvement>> columns(ReportScope scope) {
        return List.of(
                Column.of("improve.what", row -> Cell.words(row.title()).linked("/improvements/" + row.id())),
                Column.<Improvement>of("improve.about", row -> Cell.said(about(row)))
                        .under(),
                Column.of("improve.state", row -> Cell.said("improve.states", row.state())),
                Column.<Improvement>of(
                                "improve.owner",
                                row -> Cell.words(rosters.recent().name(row.owner())))
                        .under(),
                Column.of("improve.figure", row -> Cell.said("improve.figures", row.figure())),
                Column.of("improve.before", row -> measured(row, row.before())),
                Column.of("improve.after", row -> measured(row, row.after())));
    }

    static Said about(Improvement improvement) {
        return improvement
                .thing()
                .step()
                .map(StepText::of)
                .orElseGet(() -> CauseText.of(improvement.thing().cause().orElseThrow()));
    }

    private static Cell measured(Improvement improvement, Optional<Measurement> measurement) {
        return measurement
                .flatMap(Measurement::value)
                .map(value -> cell(improvement.figure(), value))
                .orElse(Cell.nothing());
    }

    private static Cell cell(Figure figure, long value) {
        return switch (figure) {
            case MEDIAN_MINUTES, NINETIETH_MINUTES -> Cell.minutes(value);
            case DROP_OFF_PERCENT -> Cell.percent(value);
            case BACKWARD_MOVES, OBSTACLES, CASES -> Cell.count(value);
        };
    }

    @Override
    public Iterable<Improvement> rows(ReportScope scope) {
        return improvements.all();
    }
}
