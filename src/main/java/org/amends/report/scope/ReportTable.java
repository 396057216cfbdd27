package org.amends.report.scope;

import java.util.List;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;
import org.amends.report.sheet.Sheet;

/**
 * A table of a report, for its page and its files alike.
 *
 * @param <R> a row, as programs get it
 */
public interface ReportTable<R> {

    /** Of its files: {@code silence} of {@code silence.csv}. */
    String name();

    Said title();

    /** What it speaks of, and by what it was narrowed. */
    List<Said> scope(ReportScope scope);

    /** Their numbers open the cases of the same scope. */
    List<Column<R>> columns(ReportScope scope);

    /** All of them, in the order of the page. */
    Iterable<R> rows(ReportScope scope);

    default Sheet<R> sheet(ReportScope scope) {
        return new Sheet<>(name(), title(), scope(scope), columns(scope), rows(scope));
    }
}
