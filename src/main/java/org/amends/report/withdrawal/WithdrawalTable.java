package org.amends.report.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.Denominator;
import org.amends.report.scope.Denominators;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** Whether the law of withdrawals is kept, shop by shop. */
@ApplicationScoped
class WithdrawalTable implements ReportTable<WithdrawalFigures> {

    private final WithdrawalReport withdrawalReport;
    private final Denominators denominators;
    private final Narrowings narrowings;

    WithdrawalTable(WithdrawalReport withdrawalReport, Denominators denominators, Narrowings narrowings) {
        this.denominators = denominators;
        this.withdrawalReport = withdrawalReport;
        this.narrowings = narrowings;
    }

    Denominator denominator(ReportScope scope) {
        return denominators.ofDays(
                withdrawalReport.figures(scope.days()).stream()
                        .mapToLong(WithdrawalFigures::declared)
                        .sum(),
                scope);
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
        return narrowings.counted(
                new Said("report.withdrawn.scope", Map.of("days", scope.days())), scope, denominator(scope));
    }

    @Override
    public List<Column<WithdrawalFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of(
                        "report.withdrawn.shop",
                        row -> row.shop().isEmpty()
                                ? Cell.said(Said.of("report.withdrawn.unknown"))
                                : Cell.words(row.shop())),
                Column.of("report.withdrawn.declared", row -> Cell.count(row.declared())
                        .linked(cases(row, scope))),
                Column.of("report.withdrawn.atOnce", row -> Cell.count(row.acknowledgedAtOnce())),
                Column.of("report.withdrawn.later", row -> Cell.count(row.acknowledgedLater())
                        .lateUnlessNone()),
                Column.of("report.withdrawn.none", row -> Cell.count(row.unacknowledged())
                        .lateUnlessNone()),
                Column.of("report.withdrawn.inTime", row -> Cell.count(row.refundedInTime())),
                Column.of("report.withdrawn.late", row -> Cell.count(row.refundLate())
                        .lateUnlessNone()),
                Column.of("report.withdrawn.refused", row -> Cell.count(row.refused())));
    }

    private static String cases(WithdrawalFigures row, ReportScope scope) {
        String shop = row.shop().isEmpty() ? ReportScope.NO_SHOP : row.shop();
        return "/reports/withdrawals/cases?shop=" + URLEncoder.encode(shop, StandardCharsets.UTF_8) + scope.also();
    }

    @Override
    public Iterable<WithdrawalFigures> rows(ReportScope scope) {
        return withdrawalReport.figures(scope.days());
    }
}
