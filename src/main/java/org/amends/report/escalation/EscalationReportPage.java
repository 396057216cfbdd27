package org.amends.report.escalation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.report.scope.Choices;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What is late, on screen. */
@Path("/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class EscalationReportPage {

    private static final int SHOWN = 100;

    private final Escalations escalations;
    private final EscalationTable table;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    EscalationReportPage(
            Escalations escalations,
            EscalationTable table,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.escalations = escalations;
        this.table = table;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance escalations(
                Reader reader, EscalationReport.Figures figures, ShownSheet rows, Choices.Made made, String next);

        private Templates() {}
    }

    @GET
    @Path("escalations")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        Escalations.Page page =
                escalations.page(scope.team(), scope.late(), Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.escalations(
                readers.of(current.requireStaff()),
                escalations.figures(scope.team()),
                sheets.shown(table.sheet(scope).with(page.items())),
                choices.made(scope),
                page.next().orElse(""));
    }
}
