package org.amends.report.file;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.amends.people.Roles;
import org.amends.report.scope.ReportQuery;
import org.amends.report.sheet.SheetFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What a report's page shows, as a file in the reader's language. */
@Path("/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class ReportFilesPage {

    private final ReportFiles files;

    ReportFilesPage(ReportFiles files) {
        this.files = files;
    }

    @GET
    @Path("{table:[a-z-]+}.{format:csv|xlsx|pdf}")
    @Operation(hidden = true)
    public Response file(@RestPath String table, @RestPath String format, @BeanParam ReportQuery query) {
        return files.file(table, SheetFormat.ending(format), query);
    }
}
