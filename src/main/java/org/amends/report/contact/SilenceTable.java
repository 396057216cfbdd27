package org.amends.report.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.report.scope.CaseColumns;
import org.amends.report.scope.LongTable;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.Standing;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** How long customers of open cases have heard nothing, the longest silence first. */
@ApplicationScoped
class SilenceTable implements LongTable<SilenceView> {

    /** They are measured together, so that no file has more. */
    private static final int MOST = 50_000;

    private static final List<Column<SilenceView>> COLUMNS = CaseColumns.before(
            SilenceView::title,
            SilenceView::reference,
            List.of(
                    Column.of("report.silence.status", row -> Cell.said("desk.status", row.status())),
                    Column.of("report.team", row -> Cell.words(row.team())),
                    Column.<SilenceView>of("report.owner", row -> Cell.words(row.owner()))
                            .under(),
                    Column.minutes("report.silence.longest", row -> Cell.minutes(row.longestMinutes())),
                    Column.minutes("report.silence.dead", row -> Cell.minutes(row.deadMinutes())),
                    Column.of("report.silence.chasers", row -> Cell.count(row.chasers())),
                    Column.of("report.silence.waived", row -> Cell.count(row.waived()))));

    private final ContactReports contactReports;
    private final Narrowings narrowings;

    SilenceTable(ContactReports contactReports, Narrowings narrowings) {
        this.contactReports = contactReports;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "silence";
    }

    @Override
    public Said title() {
        return Said.of("report.silence.list");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(Said.of("report.silence.scope"), scope);
    }

    @Override
    public List<Column<SilenceView>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public String report() {
        return "silence";
    }

    @Override
    public Said order() {
        return Said.of("report.order.silent");
    }

    @Override
    public Standing standing(SilenceView row) {
        return new Standing(row.longestMinutes(), row.reference());
    }

    @Override
    public List<SilenceView> counted(ReportScope scope) {
        return contactReports.silences(scope.team(), scope.status(), MOST);
    }

    @Override
    public List<SilenceView> paged(ReportScope scope) {
        return contactReports.silences(scope.team(), scope.status(), SilenceReport.KEPT);
    }
}
