package org.amends.report.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.report.scope.LongTable;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.Standing;
import org.amends.report.sheet.Cell;
import org.amends.report.sheet.Column;
import org.amends.report.sheet.Said;

/** What became of the messages that customers sent. */
@ApplicationScoped
class MessageTable implements LongTable<MessageFigures> {

    private final ContactReports contactReports;
    private final Narrowings narrowings;

    MessageTable(ContactReports contactReports, Narrowings narrowings) {
        this.contactReports = contactReports;
        this.narrowings = narrowings;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Said title() {
        return Said.of("report.messages.title");
    }

    @Override
    public List<Said> scope(ReportScope scope) {
        return narrowings.of(new Said("report.messages.scope", Map.of("days", scope.days())), scope);
    }

    @Override
    public List<Column<MessageFigures>> columns(ReportScope scope) {
        return List.of(
                Column.of(
                        "report.team",
                        row -> row.teamId().isEmpty() ? Cell.said(Said.of("report.allTeams")) : Cell.words(row.team())),
                Column.of("report.messages.came", row -> Cell.count(row.messages())
                        .linked(cases(row, scope))),
                Column.of("report.silence.waived", row -> Cell.count(row.waived())),
                Column.of("report.messages.questions", row -> Cell.count(row.questions())));
    }

    /** Whoever wrote turned to us a second time at least. */
    private static String cases(MessageFigures row, ReportScope scope) {
        String team = row.teamId().isEmpty() ? "" : "&team=" + row.teamId();
        return "/reports/effort/cases?effort=CONTACTS-2&days=" + scope.days() + team;
    }

    @Override
    public String report() {
        return "silence";
    }

    @Override
    public Said order() {
        return Said.of("report.order.waived");
    }

    @Override
    public Standing standing(MessageFigures row) {
        return Standing.ofTeam(row.teamId(), row.waived());
    }

    @Override
    public List<MessageFigures> counted(ReportScope scope) {
        return contactReports.messages(scope.team(), scope.days());
    }
}
