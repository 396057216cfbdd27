package org.amends.report.voice;

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

/** What customers answered about fairness in their own words; each leads to its case. */
@ApplicationScoped
class VoiceAnswerTable implements ReportTable<VoiceAnswer> {

    private static final List<Column<VoiceAnswer>> COLUMNS = CaseColumns.before(
            VoiceAnswer::title,
            VoiceAnswer::reference,
            List.of(
                    Column.of("report.voice.stage", row -> Cell.said("desk.fair.stage", row.stage())),
                    Column.of("report.voice.answer", row -> Cell.said("desk.fair.answer", row.fairness())),
                    Column.<VoiceAnswer>of("report.aftercare.words", row -> row.words()
                                    .map(words -> Cell.words(words, row.language()))
                                    .orElse(Cell.nothing()))
                            .under(),
                    Column.time("report.aftercare.at", row -> Cell.moment(row.at()))));

    private final VoiceAnswers answers;
    private final Narrowings narrowings;

    VoiceAnswerTable(VoiceAnswers answers, Narrowings narrowings) {
        this.answers = answers;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "voice-answers";
    }

    @Override
    public Said title() {
        return Said.of("report.aftercare.answers");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.voice.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<VoiceAnswer>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<VoiceAnswer> rows(ReportScope scope) {
        return answers.all(scope);
    }
}
