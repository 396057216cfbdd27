package org.amends.report.letter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.report.scope.CaseColumns;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;
import org.amends.report.sheet.Value;

/** The letters behind a number, the newest first. */
abstract class ListedLetterTable implements ReportTable<ListedLetter> {

    private final LetterReport report;
    private final Narrowings narrowings;
    private final LetterReport.Which which;

    ListedLetterTable(LetterReport report, Narrowings narrowings, LetterReport.Which which) {
        this.report = report;
        this.narrowings = narrowings;
        this.which = which;
    }

    /** What did not go as its reader wants it. */
    static Cell otherwise(ListedLetter letter) {
        Stream<String> what = Stream.of(
                        letter.language() ? "" : "language",
                        letter.channel() ? "" : "channel",
                        letter.form() ? "" : "form")
                .filter(key -> !key.isEmpty());
        return Cell.several(what.map(key -> new Value.Sentence(Said.of("report.letters.other." + key)))
                .toList());
    }

    static List<Column<ListedLetter>> columns(String when, List<Column<ListedLetter>> more) {
        Column<ListedLetter> at = Column.time(when, row -> Cell.moment(row.at()));
        return CaseColumns.before(
                ListedLetter::title,
                ListedLetter::reference,
                Stream.concat(Stream.of(at), more.stream()).toList());
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.letters.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public Iterable<ListedLetter> rows(ReportScope scope) {
        return report.all(which, new LetterReport.Question(scope.team(), scope.days()));
    }
}
