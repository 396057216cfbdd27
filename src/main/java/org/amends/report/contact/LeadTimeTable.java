package org.amends.report.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.LongTable;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.Standing;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** How far from their dates promises were kept. */
@ApplicationScoped
class LeadTimeTable implements LongTable<LeadTime> {

    private final ContactReports contactReports;
    private final Narrowings narrowings;

    LeadTimeTable(ContactReports contactReports, Narrowings narrowings) {
        this.contactReports = contactReports;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "lead-times";
    }

    @Override
    public Said title() {
        return Said.of("report.promises.lead");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.promises.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<LeadTime>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.team", row -> PromiseTable.team(row.of())),
                Column.of("report.promises.which", row -> Cell.said("report.promises.leads", row.which())
                        .linked(PromiseTable.board(row.of(), "ANY", scope))),
                Column.minutes("report.median", row -> Cell.minutes(row.median())),
                Column.minutes("report.ninety", row -> Cell.minutes(row.ninety())));
    }

    @Override
    public String report() {
        return "promises";
    }

    @Override
    public Said order() {
        return Said.of("report.order.broken");
    }

    @Override
    public Standing standing(LeadTime row) {
        return Standing.ofTeam(row.of().teamId(), row.which(), row.of().broken());
    }

    @Override
    public List<LeadTime> counted(ReportScope scope) {
        return contactReports.promises(scope.team(), scope.days()).stream()
                .flatMap(LeadTime::of)
                .toList();
    }
}
