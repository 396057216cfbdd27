package org.amends.report.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** Whether the law of withdrawals is kept, shop by shop. */
@ApplicationScoped
class WithdrawalTable implements ReportTable<WithdrawalFigures> {

    private static final List<Column<WithdrawalFigures>> COLUMNS = List.of(
            Column.of(
                    "report.withdrawn.shop",
                    row -> row.shop().isEmpty()
                            ? Cell.said(Said.of("report.withdrawn.unknown"))
                            : Cell.words(row.shop())),
            Column.of("report.withdrawn.declared", row -> Cell.count(row.declared())),
            Column.of("report.withdrawn.atOnce", row -> Cell.count(row.acknowledgedAtOnce())),
            Column.of("report.withdrawn.later", row -> Cell.count(row.acknowledgedLater())
                    .lateUnlessNone()),
            Column.of("report.withdrawn.none", row -> Cell.count(row.unacknowledged())
                    .lateUnlessNone()),
            Column.of("report.withdrawn.inTime", row -> Cell.count(row.refundedInTime())),
            Column.of(
                    "report.withdrawn.late", row -> Cell.count(row.refundLate()).lateUnlessNone()),
            Column.of("report.withdrawn.refused", row -> Cell.count(row.refused())));

    private final WithdrawalReport withdrawalReport;
    private final Narrowings narrowings;

    WithdrawalTable(WithdrawalReport withdrawalReport, Narrowings narrowings) {
        this.withdrawalReport = withdrawalReport;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "withdrawals";
    }

    @Override
    public Said title() {
        return Said.of("report.withdrawn.list");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.withdrawn.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<WithdrawalFigures>> columns(ReportScope scope) {
        return COLUMNS;
    }

    @Override
    public Iterable<WithdrawalFigures> rows(ReportScope scope) {
        return withdrawalReport.figures(scope.days());
    }
}
