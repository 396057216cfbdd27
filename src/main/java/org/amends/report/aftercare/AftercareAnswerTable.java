package org.amends.report.aftercare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.CaseColumns;
import org.amends.report.scope.CauseText;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** What customers answered in their own words, the latest first; each leads to its case. */
@ApplicationScoped
class AftercareAnswerTable implements ReportTable<AftercareLine> {

    private static final List<Column<AftercareLine>> COLUMNS = CaseColumns.before(
            AftercareLine::title,
            AftercareLine::reference,
            List.of(
                    Column.of("report.aftercare.answer", row -> Cell.said("desk.aftercare.putRight", row.putRight())),
                    Column.<AftercareLine>of("report.aftercare.words", row -> row.words()
                                    .map(words -> Cell.words(words, row.language()))
                                    .orElse(Cell.nothing()))
                            .under(),
                    Column.of(
                            "report.causes.cause",
                            row -> Cell.said(CauseText.of(row.cause().orElse(ReportScope.NOT_CODED)))),
                    Column.time("report.aftercare.at", row -> Cell.moment(row.at()))));

    private final AftercareReport report;
    private final Narrowings narrowings;

    AftercareAnswerTable(AftercareReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "aftercare-answers";
    }

    @Override
    public Said title() {
        return Said.of("report.aftercare.answers");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.aftercare.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<AftercareLine>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<AftercareLine> rows(ReportScope scope) {
        return report.all(scope);
    }
}
