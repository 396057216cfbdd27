package org.amends.report.moments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.Passage.Reaction;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** The moments at which customers judge us, in time and late, and what they did next. */
@ApplicationScoped
class MomentTable implements ReportTable<MomentFigures> {

    private final MomentsReport report;
    private final Narrowings narrowings;

    MomentTable(MomentsReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "moments";
    }

    @Override
    public Said title() {
        return Said.of("report.moments.title");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.journey.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<MomentFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.moments.moment", row -> Cell.said("report.moments.of", row.moment())),
                Column.of("report.moments.kept", row -> Cell.said("report.comeBack.handled", row.handled())),
                Column.of("report.moments.count", row -> cases(row.count(), row, Optional.empty(), scope)),
                Column.of(
                        "report.moments.then.CONFIRMED",
                        row -> cases(row.confirmed(), row, Optional.of(Reaction.CONFIRMED), scope)),
                Column.of(
                        "report.moments.then.CONTESTED",
                        row -> cases(row.contested(), row, Optional.of(Reaction.CONTESTED), scope)),
                Column.of(
                        "report.moments.then.CHASED",
                        row -> cases(row.chased(), row, Optional.of(Reaction.CHASED), scope)),
                Column.of(
                        "report.moments.then.GAVE_UP",
                        row -> cases(row.gaveUp(), row, Optional.of(Reaction.GAVE_UP), scope)),
                Column.of(
                        "report.moments.then.NOTHING",
                        row -> cases(row.nothing(), row, Optional.of(Reaction.NOTHING), scope)));
    }

    private static Cell cases(long number, MomentFigures row, Optional<Reaction> then, ReportScope scope) {
        return Cell.count(number)
                .linked("/reports/moments/cases?moment=" + row.moment() + "&handled=" + row.handled()
                        + then.map(one -> "&then=" + one).orElse("") + scope.also());
    }

    @Override
    public Iterable<MomentFigures> rows(ReportScope scope) {
        return report.figures(scope);
    }
}
