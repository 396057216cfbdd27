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

/** What we said that we do, held against what was done; all teams together first. */
@ApplicationScoped
class CommitmentTable implements LongTable<CommitmentFigures> {

    private static final List<Column<CommitmentFigures>> COLUMNS = List.of(
            Column.of(
                    "report.team",
                    row -> row.teamId().isEmpty() ? Cell.said(Said.of("report.allTeams")) : Cell.words(row.team())),
            Column.of("report.deeds.said", row -> Cell.said("report.deeds.kind", row.kind())),
            Column.of("report.deeds.made", row -> Cell.count(row.made())),
            Column.of("report.deeds.kept", row -> Cell.count(row.kept())),
            Column.<CommitmentFigures>of("report.deeds.shareHead", row -> Cell.percent(row.keptPercent()))
                    .under(),
            Column.of("report.deeds.missed", row -> Cell.count(row.missed()).lateUnlessNone()),
            Column.minutes("report.deeds.wait", row -> Cell.minutes(row.delayMedian())),
            Column.<CommitmentFigures>minutes("report.ninety", row -> Cell.minutes(row.delayNinety()))
                    .underItsName());

    private final ContactReports contactReports;
    private final Narrowings narrowings;

    CommitmentTable(ContactReports contactReports, Narrowings narrowings) {
        this.contactReports = contactReports;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "words-and-deeds";
    }

    @Override
    public Said title() {
        return Said.of("report.deeds.title");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.deeds.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<CommitmentFigures>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public String report() {
        return "promises";
    }

    @Override
    public Said order() {
        return Said.of("report.order.missed");
    }

    @Override
    public Standing standing(CommitmentFigures row) {
        return Standing.ofTeam(row.teamId(), row.kind(), row.missed());
    }

    @Override
    public List<CommitmentFigures> counted(ReportScope scope) {
        return contactReports.commitments(scope.team(), scope.days());
    }
}
