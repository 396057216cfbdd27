package org.amends.report.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** Complaints and thanks side by side, week by week, with the orders among which they happened (S1-1). */
@ApplicationScoped
class VoiceWeekTable implements ReportTable<VoiceWeek> {

    private static final String COMPLIMENTS = "/reports/voice/compliments";

    private final VoiceReport report;
    private final Narrowings narrowings;

    VoiceWeekTable(VoiceReport report, Narrowings narrowings) {
        this.report = report;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "voice-weeks";
    }

    @Override
    public Said title() {
        return Said.of("report.voice.weeks");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.voice.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<VoiceWeek>> columns(ReportScope scope) {
        return List.of(
                Column.of("report.workload.week", row -> Cell.day(row.monday())),
                Column.of("report.voice.orders", row -> row.orders() == 0 ? Cell.nothing() : Cell.count(row.orders())),
                Column.of("report.voice.complaints", row -> Cell.count(row.complaints())
                        .linked(week(VoiceMatter.COMPLAINTS.href(), row, scope))),
                Column.of("report.voice.complaintsPerThousand", row -> Cell.decimal(row.complaintsPerThousandOrders())),
                Column.of("report.voice.compliments", row -> Cell.count(row.compliments())
                        .linked(week(COMPLIMENTS, row, scope))),
                Column.of(
                        "report.voice.complimentsPerThousand", row -> Cell.decimal(row.complimentsPerThousandOrders())),
                Column.of("report.voice.toldOthers", row -> Cell.count(row.toldOthers())
                        .linked(week(VoiceMatter.TOLD_OTHERS.href(), row, scope))),
                Column.of("report.voice.outside", row -> Cell.count(row.outside())
                        .linked(week(VoiceMatter.OUTSIDE.href(), row, scope))));
    }

    private static String week(String path, VoiceWeek row, ReportScope scope) {
        return path + "?week=" + row.monday() + scope.also();
    }

    @Override
    public Iterable<VoiceWeek> rows(ReportScope scope) {
        return report.figures(scope).weeks();
    }
}
