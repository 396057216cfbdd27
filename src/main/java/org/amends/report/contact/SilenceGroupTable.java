package org.amends.report.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.report.scope.LongTable;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.Standing;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** Silences by team and status. */
@ApplicationScoped
class SilenceGroupTable implements LongTable<SilenceGroup> {

    private static final List<Column<SilenceGroup>> COLUMNS = List.of(
            Column.of("report.team", row -> Cell.words(row.team())),
            Column.of("report.silence.status", row -> Cell.said("desk.status", row.status())),
            Column.of("report.silence.cases", row -> Cell.count(row.cases())
                    .linked("/reports/silence?team=" + row.teamId() + "&status=" + row.status())),
            Column.minutes("report.silence.longestMedian", row -> Cell.minutes(row.longestMedian())),
            Column.minutes("report.silence.longestNinety", row -> Cell.minutes(row.longestNinety())),
            Column.minutes("report.silence.deadMedian", row -> Cell.minutes(row.deadMedian())),
            Column.minutes("report.silence.deadNinety", row -> Cell.minutes(row.deadNinety())),
            Column.of("report.silence.chasers", row -> Cell.count(row.chasers())),
            Column.of("report.silence.waived", row -> Cell.count(row.waived())));

    private final ContactReports contactReports;
    private final Narrowings narrowings;

    SilenceGroupTable(ContactReports contactReports, Narrowings narrowings) {
        this.contactReports = contactReports;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "silence-by-team";
    }

    @Override
    public Said title() {
        return Said.of("report.silence.groups");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(Said.of("report.silence.scope"), scope);
    }

    @Override
    public List<Column<SilenceGroup>> columns(ReportScope scope) {
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
    public Standing standing(SilenceGroup row) {
        return Standing.ofTeam(row.teamId(), row.status(), row.longestMedian());
    }

    @Override
    public List<SilenceGroup> counted(ReportScope scope) {
        return contactReports.groups(scope.team(), scope.status());
    }
}
