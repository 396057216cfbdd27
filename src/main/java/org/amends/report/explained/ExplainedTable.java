package org.amends.report.explained;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Letters that went out in spite of the checks, the newest first. */
@ApplicationScoped
class ExplainedTable implements ReportTable<ExplainedLetters.Letter> {

    private static final List<Column<ExplainedLetters.Letter>> COLUMNS = CaseColumns.before(
            ExplainedLetters.Letter::title,
            ExplainedLetters.Letter::reference,
            List.of(
                    Column.time("report.explained.sent", row -> Cell.moment(row.at())),
                    Column.<ExplainedLetters.Letter>of("report.explained.sender", row -> Cell.words(row.sender()))
                            .under(),
                    Column.of("report.explained.warned", ExplainedTable::warned),
                    Column.of("desk.comp.because", row -> Cell.words(row.because()))));

    private final ExplainedLetters explainedLetters;
    private final Narrowings narrowings;

    ExplainedTable(ExplainedLetters explainedLetters, Narrowings narrowings) {
        this.explainedLetters = explainedLetters;
        this.narrowings = narrowings;
    }

    private static Cell warned(ExplainedLetters.Letter row) {
        Stream<Said> warnings = row.checks().stream().map(check -> Said.of("report.explained.of." + check));
        Stream<Said> refusals =
                row.overridden().stream().map(check -> new Said("report.explained.overridden", Map.of("check", check)));
        return Cell.several(
                Stream.concat(warnings, refusals).map(Value.Sentence::new).toList());
    }

    @Override
    public String name() {
        return "explained";
    }

    @Override
    public Said title() {
        return Said.of("report.explained.list");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(Said.of("report.explained.scope"), scope);
    }

    @Override
    public List<Column<ExplainedLetters.Letter>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<ExplainedLetters.Letter> rows(ReportScope scope) {
        return explainedLetters.all(scope.team());
    }
}
