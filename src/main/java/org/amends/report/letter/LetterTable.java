package org.amends.report.letter;

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

/** How letters were, by team. */
@ApplicationScoped
class LetterTable implements LongTable<LetterFigures> {

    private final LetterReport report;
    private final Narrowings narrowings;

    LetterTable(LetterReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public Said title() {
        return Said.of("report.letters.table");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.letters.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<LetterFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of(
                        "report.team",
                        row -> row.teamId().isEmpty() ? Cell.said(Said.of("report.allTeams")) : Cell.words(row.team())),
                Column.of("report.letters.sent", row -> Cell.count(row.letters())),
                Column.of("report.letters.theirWay", row -> Cell.percent(row.theirWayPercent())
                        .linked(list("otherwise", row, scope))),
                Column.of("report.letters.readBacks", row -> Cell.count(row.readBacks())),
                Column.of("report.letters.corrected", row -> Cell.count(row.corrected())
                        .linked(list("corrected", row, scope))),
                Column.<LetterFigures>of("report.letters.correctedShare", row -> Cell.percent(row.correctedPercent()))
                        .under());
    }

    /** The letters behind a number; a team's line leads to the team's. */
    private static String list(String which, LetterFigures row, ReportScope scope) {
        String team = row.teamId().isEmpty() ? "" : "&team=" + row.teamId();
        return "/reports/letters/" + which + "?days=" + scope.days() + team;
    }

    @Override
    public String report() {
        return "letters";
    }

    @Override
    public Said order() {
        return Said.of("report.order.otherwise");
    }

    @Override
    public Standing standing(LetterFigures row) {
        return Standing.ofTeam(row.teamId(), row.letters() - row.theirWay());
    }

    @Override
    public List<LetterFigures> counted(ReportScope scope) {
        return report.figures(new LetterReport.Question(scope.team(), scope.days()));
    }
}
