package org.amends.report.letter;

import jakarta.inject.Singleton;
import java.util.List;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** Letters that did not go the way in which their readers want to be written to. */
@Singleton
class OtherwiseTable extends ListedLetterTable {

    private static final List<Column<ListedLetter>> COLUMNS = columns(
            "report.explained.sent", List.of(Column.of("report.letters.otherwise", ListedLetterTable::otherwise)));

    OtherwiseTable(LetterReport report, Narrowings narrowings) {
        super(report, narrowings, LetterReport.Which.OTHERWISE);
    }

    @Override
    public String name() {
        return "letters-otherwise";
    }

    @Override
    public Said title() {
        return Said.of("report.letters.otherwiseTitle");
    }

    @Override
    public List<Column<ListedLetter>> columns(ReportScope scope) {
        return COLUMNS;
    }
}
