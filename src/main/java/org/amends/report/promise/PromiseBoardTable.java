package org.amends.report.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.amends.lifecycle.Channel;
import org.amends.report.scope.CaseColumns;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;
import org.amends.report.sheet.Sheet;
import org.amends.report.sheet.Value;

/** The board of promises as a table, for its page and its files alike. */
@ApplicationScoped
class PromiseBoardTable {

    private static final List<Column<PromiseView>> COLUMNS = List.of(
            Column.of("desk.queue.case", row -> Cell.words(row.title(), row.language())
                    .linked(CaseColumns.href(row.reference()))),
            Column.<PromiseView>of("report.reference", row -> Cell.words(row.reference()))
                    .under(),
            Column.of("board.what", row -> Cell.words(row.what())),
            Column.<PromiseView>of("board.when", row -> Cell.words(row.when())).underItsName(),
            Column.time("desk.queue.due", row -> Cell.due(row.by())),
            Column.of("board.standing", PromiseBoardTable::standing),
            Column.<PromiseView>time("board.ended", row -> Cell.moment(row.endedAt()))
                    .under(),
            Column.<PromiseView>minutes("board.lead", row -> Cell.minutes(row.leadMinutes()))
                    .underItsName(),
            Column.of("report.owedBy", row -> Cell.words(row.owedBy())),
            Column.<PromiseView>of("report.team", row -> Cell.words(row.team())).under(),
            Column.of("desk.queue.watch", PromiseBoardTable::marks),
            Column.<PromiseView>of("board.because", row -> Cell.words(row.earlyReason()))
                    .under(),
            Column.time("board.made", row -> Cell.moment(row.madeAt())),
            Column.<PromiseView>of("board.over", row -> row.madeOver()
                            .filter(channel -> channel != Channel.API)
                            .map(channel -> Cell.said("desk.channel", channel))
                            .orElse(Cell.nothing()))
                    .under());

    private final Promises promises;

    PromiseBoardTable(Promises promises) {
        this.promises = promises;
    }

    private static Cell standing(PromiseView row) {
        Cell said = Cell.said("desk.promise", row.standing());
        return switch (row.standing()) {
            case OPEN -> said.toned(row.late() ? Cell.Tone.LATE : Cell.Tone.INFO);
            case KEPT -> said.toned(Cell.Tone.GOOD);
            case BROKEN, KEPT_LATE -> said.toned(Cell.Tone.LATE);
            case RENEGOTIATED, RELEASED -> said;
        };
    }

    private static Cell marks(PromiseView row) {
        return Cell.several(Stream.of(row.callback() ? "board.callback" : "", row.early() ? "board.early" : "")
                .filter(key -> !key.isEmpty())
                .map(Said::of)
                .map(Value.Sentence::new)
                .toList());
    }

    Sheet<PromiseView> of(List<PromiseView> page) {
        return sheet(page);
    }

    /** With everything that the pages show. */
    Sheet<PromiseView> of(PromiseBoard.Filter filter) {
        return sheet(promises.all(filter));
    }

    private static Sheet<PromiseView> sheet(Iterable<PromiseView> rows) {
        return new Sheet<>("promises", Said.of("board.title"), List.of(), COLUMNS, rows);
    }
}
