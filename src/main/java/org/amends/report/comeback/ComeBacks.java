package org.amends.report.comeback;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Cursor;
import org.amends.platform.KeysetPage;
import org.amends.report.scope.Keyset;

/** Who came back, for the page, programs and files alike. */
@ApplicationScoped
class ComeBacks {

    private final ComeBackReport report;

    ComeBacks(ComeBackReport report) {
        this.report = report;
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<ComeBackCase> items, Optional<String> next) {}

    List<ComeBackFigures> figures(Optional<UUID> team, int days) {
        return report.lines(team, days).stream().map(ComeBackFigures::of).toList();
    }

    /** Every case, fetched as it is read. */
    Iterable<ComeBackCase> all(ComeBackReport.Filter filter) {
        return Keyset.rows(
                last -> report.cases(filter, last.map(ComeBackReport.Row::position), Keyset.CHUNK), ComeBackCase::of);
    }

    Page page(ComeBackReport.Filter filter, Optional<String> after, int limit) {
        KeysetPage<ComeBackReport.Row> page = KeysetPage.of(
                limit,
                most -> report.cases(filter, after.map(Cursor::read), most),
                row -> Cursor.write(row.position()));
        return new Page(page.map(ComeBackCase::of), page.next());
    }
}
