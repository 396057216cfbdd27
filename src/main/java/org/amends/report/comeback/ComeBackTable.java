package org.amends.report.comeback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.Denominator;
import org.amends.report.scope.Denominators;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** Who came back after a decision, by how they were handled. */
@ApplicationScoped
class ComeBackTable implements ReportTable<ComeBackFigures> {

    private final ComeBacks comeBacks;
    private final Denominators denominators;
    private final Narrowings narrowings;

    ComeBackTable(ComeBacks comeBacks, Denominators denominators, Narrowings narrowings) {
        this.denominators = denominators;
        this.comeBacks = comeBacks;
        this.narrowings = narrowings;
    }

    /** The cases behind a number. */
    private static String cases(ComeBackFigures row, String came, ReportScope scope) {
        return "/reports/come-backs/cases?outcome=" + row.outcome() + "&handled=" + row.handled() + "&came=" + came
                + scope.also();
    }

    Denominator denominator(ReportScope scope) {
        return denominators.ofDays(
                comeBacks.figures(scope.team(), scope.days()).stream()
                        .mapToLong(ComeBackFigures::cases)
                        .sum(),
                scope);
    }

    @Override
    public String name() {
        return "come-backs";
    }

    @Override
    public Said title() {
        return Said.of("report.comeBack.table");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.counted(
                new Said("report.comeBack.scope", Map.of("days", scope.days())), scope, denominator(scope));
    }

    @Override
    public List<Column<ComeBackFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.comeBack.outcome", row -> Cell.said("desk.outcome", row.outcome())),
                Column.of("report.comeBack.handledHead", row -> Cell.said("report.comeBack.handled", row.handled())),
                Column.of(
                        "report.comeBack.cases", row -> Cell.count(row.cases()).linked(cases(row, "ANY", scope))),
                Column.of("report.comeBack.reopened", row -> Cell.count(row.reopened())
                        .linked(cases(row, "REOPENED", scope))),
                Column.of("report.comeBack.newCase", row -> Cell.count(row.newCase())
                        .linked(cases(row, "NEW_CASE", scope))),
                Column.of("report.comeBack.either", row -> Cell.count(row.cameBack())
                        .linked(cases(row, "EITHER", scope))),
                Column.<ComeBackFigures>of("report.comeBack.share", row -> Cell.percent(row.cameBackPercent()))
                        .under());
    }

    @Override
    public Iterable<ComeBackFigures> rows(ReportScope scope) {
        return comeBacks.figures(scope.team(), scope.days());
    }
}
