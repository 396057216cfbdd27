package org.amends.report.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.CaseColumns;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** The cases behind one number, with their customers' words. */
class VoiceCaseTable implements ReportTable<VoiceCase> {

    private final VoiceMatter matter;
    private final VoiceCases cases;
    private final Narrowings narrowings;

    VoiceCaseTable(VoiceMatter matter, VoiceCases cases, Narrowings narrowings) {
        this.matter = matter;
        this.cases = cases;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "voice-" + matter.path();
    }

    @Override
    public Said title() {
        return Said.of("report.voice.cases", matter);
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.voice.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<VoiceCase>> columns(ReportScope scope) {
        List<Column<VoiceCase>> others = new ArrayList<>(List.of(
                Column.of("report.silence.status", row -> Cell.said("desk.status", row.status())),
                Column.time(when(), row -> Cell.moment(row.at()))));
        if (matter == VoiceMatter.CONTACTED) {
            others.add(Column.minutes("report.voice.waited", row -> Cell.minutes(row.firstContactMinutes())));
        }
        others.add(Column.of("report.aftercare.words", row -> row.words()
                .map(words -> Cell.words(words, row.language()))
                .orElse(Cell.nothing())));
        return CaseColumns.before(VoiceCase::title, VoiceCase::reference, others);
    }

    private String when() {
        return switch (matter) {
            case COMPLAINTS, CONTACTED -> "report.voice.receivedAt";
            case TOLD_OTHERS -> "report.voice.toldAt";
            case OUTSIDE -> "report.voice.lodgedAt";
            case ASKED -> "report.voice.closedAt";
        };
    }

    @Override
    public Iterable<VoiceCase> rows(ReportScope scope) {
        return cases.all(matter, scope);
    }
}
