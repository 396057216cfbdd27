package org.amends.report.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.report.scope.CaseColumns;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** What is late, the longest late first. */
@ApplicationScoped
class EscalationTable implements ReportTable<EscalationView> {

    private static final List<Column<EscalationView>> COLUMNS = CaseColumns.before(
            EscalationView::title,
            row -> row.reference().text(),
            List.of(
                    Column.<EscalationView>of("report.owner", row -> Cell.words(row.owner()))
                            .underItsName(),
                    Column.of("report.what", row -> Cell.said("desk.owes", row.owes())),
                    Column.of("report.owedBy", row -> Cell.words(row.owedBy())),
                    Column.<EscalationView>of("report.team", row -> Cell.words(row.team()))
                            .under(),
                    Column.time("desk.queue.due", row -> Cell.due(row.dueAt())),
                    Column.minutes("report.lateBy", row -> Cell.minutes(row.minutesLate())
                            .toned(Cell.Tone.LATE)),
                    Column.of("report.reached", EscalationTable::reached),
                    Column.<EscalationView>of("report.rungHead", row -> row.rung()
                                    .map(rung -> Cell.said("report.rung", rung))
                                    .orElse(Cell.nothing()))
                            .under(),
                    Column.<EscalationView>time("report.reachedAt", row -> Cell.moment(row.reachedAt()))
                            .under(),
                    Column.of("report.accepted", EscalationTable::accepted),
                    Column.<EscalationView>of("report.deedHead", row -> row.deed()
                                    .map(deed -> Cell.said("report.deed", deed))
                                    .orElse(Cell.nothing()))
                            .under()));

    private final Escalations escalations;
    private final Narrowings narrowings;

    EscalationTable(Escalations escalations, Narrowings narrowings) {
        this.escalations = escalations;
        this.narrowings = narrowings;
    }

    private static Cell reached(EscalationView row) {
        return row.reached().map(Cell::words).orElse(Cell.said(Said.of("report.nobody")));
    }

    private static Cell accepted(EscalationView row) {
        Cell notYet = Cell.said(Said.of("report.notYet"));
        if (row.acceptedBy().isPresent()) {
            return Cell.words(row.acceptedBy());
        }
        return row.level()
                .map(level -> "rung-" + row.deadline() + "-" + level)
                .map(form -> notYet.offering(
                        Said.of("report.accept"),
                        CaseColumns.href(row.reference().text()) + "?open=" + form + "#" + form))
                .orElse(notYet);
    }

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    public Said title() {
        return Said.of("report.list");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(Said.of("report.escalations.scope"), scope);
    }

    @Override
    public List<Column<EscalationView>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<EscalationView> rows(ReportScope scope) {
        return escalations.all(scope.team(), scope.late());
    }
}
