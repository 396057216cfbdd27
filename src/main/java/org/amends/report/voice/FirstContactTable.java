package org.amends.report.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** How long complaints waited for the first letter of a person, apart from everything else (S2-1). */
@ApplicationScoped
class FirstContactTable implements ReportTable<FirstContactFigures> {

    private final VoiceReport report;
    private final Narrowings narrowings;

    FirstContactTable(VoiceReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "voice-first-contact";
    }

    @Override
    public Said title() {
        return Said.of("report.voice.firstContact");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.voice.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<FirstContactFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of(
                        "report.workload.week",
                        row -> row.monday().map(Cell::day).orElse(Cell.said(Said.of("report.voice.allWeeks")))),
                Column.of("report.voice.complaints", row -> Cell.count(row.complaints())
                        .linked(cases(VoiceMatter.COMPLAINTS, row, scope))),
                Column.of("report.voice.contacted", row -> Cell.count(row.contacted())
                        .linked(cases(VoiceMatter.CONTACTED, row, scope))),
                Column.minutes("report.voice.median", row -> waited(row.median(), row, scope)),
                Column.minutes("report.voice.ninetieth", row -> waited(row.ninetieth(), row, scope)));
    }

    private static Cell waited(Optional<Long> minutes, FirstContactFigures row, ReportScope scope) {
        return minutes.map(one -> Cell.minutes(one).linked(cases(VoiceMatter.CONTACTED, row, scope)))
                .orElse(Cell.nothing());
    }

    /** Without a week the narrowing has no beginning of its own. */
    private static String cases(VoiceMatter matter, FirstContactFigures row, ReportScope scope) {
        String query = row.monday().map(monday -> "&week=" + monday).orElse("") + scope.also();
        return matter.href() + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    @Override
    public Iterable<FirstContactFigures> rows(ReportScope scope) {
        return report.figures(scope).firstContact();
    }
}
