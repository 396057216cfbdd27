package org.amends.report.contact;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.Roles;
import org.amends.report.scope.Choices;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Words kept and words missing, on screen. */
@Path("/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class ContactReportPages {

    private final ContactReports reports;
    private final PromiseTable promises;
    private final LeadTimeTable leadTimes;
    private final CommitmentTable commitments;
    private final SilenceTable silences;
    private final SilenceGroupTable silenceGroups;
    private final MessageTable messages;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    ContactReportPages(
            ContactReports reports,
            PromiseTable promises,
            LeadTimeTable leadTimes,
            CommitmentTable commitments,
            SilenceTable silences,
            SilenceGroupTable silenceGroups,
            MessageTable messages,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.reports = reports;
        this.promises = promises;
        this.leadTimes = leadTimes;
        this.commitments = commitments;
        this.silences = silences;
        this.silenceGroups = silenceGroups;
        this.messages = messages;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance promiseReport(
                Reader reader,
                PromiseFigures all,
                ShownSheet teams,
                ShownSheet leadTimes,
                ShownSheet commitments,
                Choices.Made made);

        static native TemplateInstance silence(
                Reader reader,
                ShownSheet rows,
                ShownSheet groups,
                ShownSheet messages,
                Choices.Made made,
                List<CaseStatus> statuses);

        private Templates() {}
    }

    @GET
    @Path("promises")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance promises(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        List<PromiseFigures> lines = reports.promises(scope.team(), scope.days());
        return Templates.promiseReport(
                readers.of(current.requireStaff()),
                lines.get(0),
                promises.shown(sheets, scope, lines),
                leadTimes.shown(
                        sheets, scope, lines.stream().flatMap(LeadTime::of).toList()),
                commitments.shown(sheets, scope),
                choices.made(scope));
    }

    @GET
    @Path("silence")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance silence(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        return Templates.silence(
                readers.of(current.requireStaff()),
                silences.shown(sheets, scope),
                silenceGroups.shown(sheets, scope),
                messages.shown(sheets, scope),
                choices.made(scope),
                Stream.of(CaseStatus.values()).filter(CaseStatus::isOpen).toList());
    }
}
