package org.amends.report.cause;

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

/** The cases of one cause, the latest first. */
@ApplicationScoped
class CauseCaseTable implements ReportTable<ReportedCase> {

    private static final List<Column<ReportedCase>> COLUMNS = CaseColumns.reported("report.causes.arrived");

    private final CasesBehind cases;
    private final Narrowings narrowings;

    CauseCaseTable(CasesBehind cases, Narrowings narrowings) {
        this.cases = cases;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "cause-cases";
    }

    @Override
    public Said title() {
        return Said.of("report.causes.casesTitle");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(Said.of("report.causes.scope"), scope);
    }

    @Override
    public List<Column<ReportedCase>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<ReportedCase> rows(ReportScope scope) {
        return cases.all(CasesBehind.Which.CAUSE, scope.orNotCoded());
    }
}
