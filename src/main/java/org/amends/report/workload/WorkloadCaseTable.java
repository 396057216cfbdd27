package org.amends.report.workload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.report.scope.CaseColumns;
import org.amends.report.scope.CasesBehind;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.scope.ReportedCase;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** The cases behind a number of the workload report, the latest first. */
@ApplicationScoped
class WorkloadCaseTable implements ReportTable<ReportedCase> {

    private static final List<Column<ReportedCase>> COLUMNS = CaseColumns.reported("report.workload.when");

    private final CasesBehind cases;
    private final Narrowings narrowings;

    WorkloadCaseTable(CasesBehind cases, Narrowings narrowings) {
        this.cases = cases;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "workload-cases";
    }

    @Override
    public Said title() {
        return Said.of("report.workload.casesTitle");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(Said.of("report.workload.which", scope.which()), scope);
    }

    @Override
    public List<Column<ReportedCase>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<ReportedCase> rows(ReportScope scope) {
        return cases.all(scope.which(), scope);
    }
}
