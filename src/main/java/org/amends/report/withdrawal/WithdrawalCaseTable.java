package org.amends.report.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.CaseColumns;
import org.amends.report.scope.CasesBehind;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.scope.ReportedCase;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** The withdrawals behind a number of their report, the latest first. */
@ApplicationScoped
class WithdrawalCaseTable implements ReportTable<ReportedCase> {

    private static final List<Column<ReportedCase>> COLUMNS = CaseColumns.reported("report.workload.when");

    private final CasesBehind cases;
    private final Narrowings narrowings;

    WithdrawalCaseTable(CasesBehind cases, Narrowings narrowings) {
        this.cases = cases;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "withdrawal-cases";
    }

    @Override
    public Said title() {
        return Said.of("report.withdrawn.cases");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.withdrawn.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<ReportedCase>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<ReportedCase> rows(ReportScope scope) {
        return cases.all(CasesBehind.Which.WITHDRAWN, scope);
    }
}
