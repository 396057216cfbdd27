package org.amends.report.moments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.CaseColumns;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** The cases behind the moments, the latest first. */
@ApplicationScoped
class MomentCaseTable implements ReportTable<MomentCase> {

    private static final List<Column<MomentCase>> COLUMNS = CaseColumns.before(
            MomentCase::title,
            MomentCase::reference,
            List.of(
                    Column.of("report.moments.moment", row -> Cell.said("report.moments.of", row.moment())),
                    Column.of("report.moments.kept", row -> Cell.said("report.comeBack.handled", row.handled())),
                    Column.of("report.moments.thenHead", row -> Cell.said("report.moments.then", row.then())),
                    Column.time("report.moments.at", row -> Cell.moment(row.at()))));

    private final MomentsReport report;
    private final Narrowings narrowings;

    MomentCaseTable(MomentsReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "moment-cases";
    }

    @Override
    public Said title() {
        return Said.of("report.moments.casesTitle");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.journey.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<MomentCase>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<MomentCase> rows(ReportScope scope) {
        return report.all(scope);
    }
}
