package org.amends.report.journey;

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

/** The cases that left a status, the latest first: how long they were there, where they went, and the reason where they went back. */
@ApplicationScoped
class StatusStayTable implements ReportTable<StatusStay> {

    private static final List<Column<StatusStay>> COLUMNS = CaseColumns.before(
            StatusStay::title,
            StatusStay::reference,
            List.of(
                    Column.minutes("report.journey.stayed", row -> Cell.minutes(row.minutes())),
                    Column.of("report.journey.to", row -> Cell.said("desk.status", row.to())),
                    Column.<StatusStay>of("report.journey.reason", row -> row.reason()
                                    .map(words -> Cell.words(words, row.language()))
                                    .orElse(Cell.nothing()))
                            .under(),
                    Column.time("report.journey.leftAt", row -> Cell.moment(row.at()))));

    private final JourneyReport report;
    private final Narrowings narrowings;

    StatusStayTable(JourneyReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "journey-cases";
    }

    @Override
    public Said title() {
        return Said.of("report.journey.casesTitle");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.journey.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<StatusStay>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<StatusStay> rows(ReportScope scope) {
        return report.allCases(scope);
    }
}
