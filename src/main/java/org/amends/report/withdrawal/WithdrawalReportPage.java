package org.amends.report.withdrawal;

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
import org.amends.report.scope.CasesBehind;
import org.amends.report.scope.Choices;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What a shop can show an authority of its withdrawals, on screen. */
@Path("/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class WithdrawalReportPage {

    private static final int SHOWN = 50;

    private final WithdrawalTable table;
    private final WithdrawalCaseTable caseTable;
    private final CasesBehind cases;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    WithdrawalReportPage(
            WithdrawalTable table,
            WithdrawalCaseTable caseTable,
            CasesBehind cases,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.caseTable = caseTable;
        this.cases = cases;
        this.table = table;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance withdrawals(Reader reader, ShownSheet rows, Choices.Made made);

        static native TemplateInstance withdrawalCases(Reader reader, ShownSheet rows, Choices.Made made, String next);

        private Templates() {}
    }

    @GET
    @Path("withdrawals")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        return Templates.withdrawals(
                readers.of(current.requireStaff()),
                sheets.shown(table.sheet(scope)),
                choices.made(scope, table.denominator(scope)));
    }

    /** The cases behind one number. */
    @GET
    @Path("withdrawals/cases")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance cases(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        CasesBehind.Page page = cases.page(
                CasesBehind.Which.WITHDRAWN, scope, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.withdrawalCases(
                readers.of(current.requireStaff()),
                sheets.shown(caseTable.sheet(scope).with(page.items())),
                choices.made(scope),
                page.next().orElse(""));
    }
}
