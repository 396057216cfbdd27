package org.amends.report.comeback;

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

/** The cases behind a number of who came back, the latest decision first. */
@ApplicationScoped
class ComeBackCaseTable implements ReportTable<ComeBackCase> {

    private static final List<Column<ComeBackCase>> COLUMNS = CaseColumns.before(
            ComeBackCase::title,
            ComeBackCase::reference,
            List.of(
                    Column.time("report.comeBack.decided", row -> Cell.moment(row.decidedAt())),
                    Column.<ComeBackCase>of("report.comeBack.outcome", row -> Cell.said("desk.outcome", row.outcome()))
                            .under(),
                    Column.<ComeBackCase>of(
                                    "report.comeBack.handledHead",
                                    row -> Cell.said("report.comeBack.handled", row.handled()))
                            .under(),
                    Column.time("report.comeBack.reopened", row -> Cell.moment(row.reopenedAt())),
                    Column.time("report.comeBack.newCase", row -> Cell.moment(row.newCaseAt()))));

    private final ComeBacks comeBacks;
    private final Narrowings narrowings;

    ComeBackCaseTable(ComeBacks comeBacks, Narrowings narrowings) {
        this.comeBacks = comeBacks;
        this.narrowings = narrowings;
    }

    static ComeBackReport.Filter filter(ReportScope scope) {
        return new ComeBackReport.Filter(scope.team(), scope.days(), scope.outcome(), scope.handled(), scope.came());
    }

    @Override
    public String name() {
        return "come-back-cases";
    }

    @Override
    public Said title() {
        return Said.of("report.comeBack.casesTitle");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.comeBack.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<ComeBackCase>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<ComeBackCase> rows(ReportScope scope) {
        return comeBacks.all(filter(scope));
    }
}
