package org.amends.report.letter;

import jakarta.inject.Singleton;
import java.util.List;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** Acknowledgements whose readers put right what we had understood. */
@Singleton
class CorrectedTable extends ListedLetterTable {

    private static final List<Column<ListedLetter>> COLUMNS = columns("report.letters.correctedAt", List.of());

    CorrectedTable(LetterReport report, Narrowings narrowings) {
        super(report, narrowings, LetterReport.Which.CORRECTED);
    }

    @Override
    public String name() {
        return "letters-corrected";
    }

    @Override
    public Said title() {
        return Said.of("report.letters.correctedTitle");
    }

    @Override
    public List<Column<ListedLetter>> columns(ReportScope scope) {
        return COLUMNS;
    }
}
