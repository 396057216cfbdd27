package org.amends.report.scope;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;

/** How every report names a case: its title, which opens it, and its reference. */
public final class CaseColumns {

    private CaseColumns() {}

    /** @param others the columns after it */
    public static <R> List<Column<R>> before(
            Function<R, String> title, Function<R, String> reference, List<Column<R>> others) {
        Column<R> named =
                Column.of("desk.queue.case", row -> Cell.words(title.apply(row)).linked(href(reference.apply(row))));
        Column<R> numbered = Column.<R>of("report.reference", row -> Cell.words(reference.apply(row)))
                .under();
        return Stream.concat(Stream.of(named, numbered), others.stream()).toList();
    }

    /** @param when what the moment of a row is, as a key of the pages' texts */
    public static List<Column<ReportedCase>> reported(String when) {
        return before(
                ReportedCase::title,
                ReportedCase::reference,
                List.of(
                        Column.of("report.silence.status", row -> Cell.said("desk.status", row.status())),
                        Column.of("report.team", row -> Cell.words(row.team())),
                        Column.<ReportedCase>of("report.owner", row -> Cell.words(row.owner()))
                                .under(),
                        Column.time(when, row -> Cell.moment(row.at())),
                        Column.of(
                                "report.causes.cause",
                                row -> Cell.said(CauseText.of(row.cause().orElse(ReportScope.NOT_CODED))))));
    }

    public static String href(String reference) {
        return "/desk/case/" + reference;
    }
}
