package org.amends.report.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.fairness.Fairness;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** Whether customers say that they were treated fairly, stage by stage, with how many were asked (S2-1). */
@ApplicationScoped
class VoiceFairnessTable implements ReportTable<FairnessFigures> {

    private final VoiceReport report;
    private final Narrowings narrowings;

    VoiceFairnessTable(VoiceReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "voice-fairness";
    }

    @Override
    public Said title() {
        return Said.of("report.voice.fairness");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.voice.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<FairnessFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.voice.stage", row -> Cell.said("desk.fair.stage", row.stage())),
                Column.of("report.aftercare.asked", row -> Cell.count(row.asked())
                        .linked(VoiceMatter.ASKED.href() + "?stage=" + row.stage() + scope.also())),
                Column.of("report.aftercare.answered", row -> Cell.count(row.answered())
                        .linked(answers(row) + scope.also())),
                Column.<FairnessFigures>of("report.aftercare.share", row -> Cell.percent(row.answeredPercent()))
                        .under(),
                Column.of("desk.fair.answer.VALUED", row -> Cell.count(row.valued())
                        .linked(answers(row, Fairness.VALUED) + scope.also())),
                Column.of("desk.fair.answer.NEUTRAL", row -> Cell.count(row.neutral())
                        .linked(answers(row, Fairness.NEUTRAL) + scope.also())),
                Column.of("desk.fair.answer.CHEATED", row -> Cell.count(row.cheated())
                        .linked(answers(row, Fairness.CHEATED) + scope.also())));
    }

    private static String answers(FairnessFigures row) {
        return "/reports/voice/answers?stage=" + row.stage();
    }

    private static String answers(FairnessFigures row, Fairness fairness) {
        return answers(row) + "&fairness=" + fairness;
    }

    @Override
    public Iterable<FairnessFigures> rows(ReportScope scope) {
        return report.figures(scope).fairness();
    }
}
