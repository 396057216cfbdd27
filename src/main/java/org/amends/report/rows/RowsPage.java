package org.amends.report.rows;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.report.scope.Choices;
import org.amends.report.scope.LongTable;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A long table by itself, some rows at a time. */
@Path("/reports/rows")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class RowsPage {

    private final List<LongTable<?>> tables;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    RowsPage(@All List<LongTable<?>> tables, Sheets sheets, Choices choices, CurrentActor current, Readers readers) {
        this.tables = tables;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance rows(
                Reader reader, String report, String scope, ShownSheet rows, Choices.Made made);

        private Templates() {}
    }

    /**
     * @param table by the name of its files
     * @param after “next” of the page before; empty for the first one
     * @throws Problem 404 when no long table has that name
     */
    @GET
    @Path("{table:[a-z-]+}")
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestPath String table, @BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        LongTable<?> found = tables.stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("report"));
        ReportScope scope = query.scope();
        return Templates.rows(
                readers.of(current.requireStaff()),
                found.report(),
                found.scope(scope).stream().map(sheets::text).collect(Collectors.joining(" ")),
                found.shown(Optional.of(after).filter(text -> !text.isEmpty()), sheets, scope),
                choices.made(scope));
    }
}
