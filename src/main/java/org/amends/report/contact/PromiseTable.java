package org.amends.report.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.report.scope.LongTable;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.Standing;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** What became of what was promised, all teams together first. */
@ApplicationScoped
class PromiseTable implements LongTable<PromiseFigures> {

    private final ContactReports contactReports;
    private final Narrowings narrowings;

    PromiseTable(ContactReports contactReports, Narrowings narrowings) {
        this.contactReports = contactReports;
        this.narrowings = narrowings;
    }

    static Cell team(PromiseFigures row) {
        return row.teamId().isEmpty() ? Cell.said(Said.of("report.allTeams")) : Cell.words(row.team());
    }

    /** The promises behind a number. */
    static String board(PromiseFigures row, String standing, ReportScope scope) {
        String whose = scope.team().map(UUID::toString).orElseGet(row::whose);
        return "/desk/promises?whose=" + whose + "&standing=" + standing + "&days=" + scope.days();
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public Said title() {
        return Said.of("report.promises.byTeam");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.promises.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<PromiseFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.team", PromiseTable::team),
                Column.of("report.promises.due", row -> Cell.count(row.due())),
                Column.of("report.promises.kept", row -> Cell.count(row.kept()).linked(board(row, "KEPT", scope))),
                Column.<PromiseFigures>of("report.promises.share", row -> Cell.percent(row.keptPercent()))
                        .under(),
                Column.of("report.promises.broken", row -> Cell.count(row.broken())
                        .linked(board(row, "BROKEN", scope))),
                Column.of("report.promises.moved", row -> Cell.count(row.renegotiated())
                        .linked(board(row, "RENEGOTIATED", scope))),
                Column.of("report.promises.early", row -> Cell.count(row.belowFeasible())
                        .linked(board(row, "ANY&mark=EARLY", scope))),
                Column.of("report.promises.padded", row -> Cell.count(row.padded())
                        .linked(board(row, "ANY&mark=PADDED", scope))),
                Column.of("report.promises.callbacks", row -> Cell.count(row.callbacks())),
                Column.of("report.promises.lateCallbacks", row -> Cell.count(row.lateCallbacks())
                        .linked(board(row, "BROKEN&mark=CALLBACK", scope))));
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
    public Standing standing(PromiseFigures row) {
        return Standing.ofTeam(row.teamId(), row.broken());
    }

    @Override
    public List<PromiseFigures> counted(ReportScope scope) {
        return contactReports.promises(scope.team(), scope.days());
    }
}
