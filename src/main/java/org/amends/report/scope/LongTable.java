package org.amends.report.scope;

import java.util.List;
import java.util.Optional;
import org.amends.platform.KeysetPage;
import org.amends.report.sheet.Said;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;

/**
 * A table that grows with the house, such as one with a row for each team. Its report shows the rows that matter most; the rest
 * is read page by page. Files have them all.
 *
 * @param <R> a row, as programs get it
 */
public interface LongTable<R> extends ReportTable<R> {

    /** How many rows a page shows. */
    int SHOWN = 25;

    /** Where it stands: the last part of its report's address. */
    String report();

    /** Which rows come first, in words. */
    Said order();

    /** Rows that weigh the same keep the order in which they were counted. */
    Standing standing(R row);

    /** As many as there are, in any order. */
    List<R> counted(ReportScope scope);

    /** Those that pages go through: fewer, where to count them all costs more than a page may. */
    default List<R> paged(ReportScope scope) {
        return counted(scope);
    }

    @Override
    default Iterable<R> rows(ReportScope scope) {
        // Only a file reads them all; a page that shows some of them must not count the rest.
        return () -> Ordered.of(counted(scope), this::standing).rows().iterator();
    }

    /** What its report shows. */
    default ShownSheet shown(Sheets sheets, ReportScope scope) {
        return shown(sheets, scope, paged(scope));
    }

    /** The same where the report has counted the rows already. */
    default ShownSheet shown(Sheets sheets, ReportScope scope, List<R> counted) {
        return shown(Optional.empty(), sheets, scope, counted);
    }

    /** @param after “next” of the page before; empty for what its report shows */
    default ShownSheet shown(Optional<String> after, Sheets sheets, ReportScope scope) {
        return shown(after, sheets, scope, paged(scope));
    }

    private ShownSheet shown(Optional<String> after, Sheets sheets, ReportScope scope, List<R> counted) {
        KeysetPage<R> page = Ordered.of(counted, this::standing).page(after, SHOWN);
        return sheets.shown(sheet(scope), page, order());
    }
}
