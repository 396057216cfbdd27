package org.amends.report.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** What customers thanked for, in their own words. */
@ApplicationScoped
class VoiceComplimentTable implements ReportTable<VoiceCompliment> {

    private static final List<Column<VoiceCompliment>> COLUMNS = List.of(
            Column.of("desk.thanks.words", row -> Cell.words(row.words(), row.language())
                    .linked("/desk/compliments/" + row.id())),
            Column.of("desk.thanks.about", row -> row.about()
                    .map(about -> Cell.words(about, row.language()))
                    .orElse(Cell.nothing())),
            Column.time("desk.thanks.received", row -> Cell.moment(row.at())),
            Column.time("desk.thanks.passedOn", row -> Cell.moment(row.passedOnAt())));

    private final VoiceCompliments compliments;
    private final Narrowings narrowings;

    VoiceComplimentTable(VoiceCompliments compliments, Narrowings narrowings) {
        this.compliments = compliments;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "voice-compliments";
    }

    @Override
    public Said title() {
        return Said.of("desk.thanks.title");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.voice.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<VoiceCompliment>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<VoiceCompliment> rows(ReportScope scope) {
        return compliments.all(scope);
    }
}
