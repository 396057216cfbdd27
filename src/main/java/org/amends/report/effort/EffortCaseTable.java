package org.amends.report.effort;

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

/** The cases behind a number of the effort report, the latest first: none is in front because it cost more. */
@ApplicationScoped
class EffortCaseTable implements ReportTable<EffortCase> {

    private static final List<Column<EffortCase>> COLUMNS = CaseColumns.before(
            EffortCase::title,
            EffortCase::reference,
            List.of(
                    Column.of("report.silence.status", row -> Cell.said("desk.status", row.status())),
                    Column.time("report.effort.received", row -> Cell.moment(row.receivedAt())),
                    Column.of("report.effort.of.CONTACTS", row -> Cell.count(row.contacts())),
                    Column.of("report.effort.of.CHASERS", row -> Cell.count(row.chasers())),
                    Column.of("report.effort.of.ASKED", row -> Cell.count(row.asked())),
                    Column.of("report.effort.of.CHANNELS", row -> Cell.count(row.channels())),
                    Column.of("report.effort.of.TRANSFERS", row -> Cell.count(row.transfers())),
                    Column.of("report.effort.of.REPEATS", row -> Cell.count(row.repeats()))));

    private final EffortReport report;
    private final Narrowings narrowings;

    EffortCaseTable(EffortReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "effort-cases";
    }

    @Override
    public Said title() {
        return Said.of("report.effort.casesTitle");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.effort.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<EffortCase>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<EffortCase> rows(ReportScope scope) {
        return report.all(scope);
    }
}
