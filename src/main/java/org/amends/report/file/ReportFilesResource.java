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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The same files for programs. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Tag(name = "Reports")
public class ReportFilesResource {

    private static final String TABLE =
            "The name of a table, such as escalations, promises, lead-times, words-and-deeds, silence,"
                    + " silence-by-team, messages, explained, come-backs, come-back-cases, withdrawals, causes,"
                    + " causes-by-month, cause-cases, workload, above-limit, workload-weeks, workload-cases, aftercare, aftercare-answers,"
                    + " journey-statuses, journey-backward, journey-forms, journey-cases, journey-obstacles, journey-readers,"
                    + " moments, moment-cases, mobile,"
                    + " voice-weeks, voice-fairness, voice-first-contact, voice-answers, voice-compliments,"
                    + " voice-complaints, voice-told-others, voice-outside, voice-contacted, voice-asked";

    private final ReportFiles files;

    ReportFilesResource(ReportFiles files) {
        this.files = files;
    }

    @GET
    @Path("{table:[a-z-]+}.{format:csv|xlsx|pdf}")
    @Operation(
            operationId = "reportFile",
            summary = "A report's table as a file",
            description =
                    "The columns, rows and words of the page, in the language that is asked for; clock times are those"
                            + " of the organisation, and say so. A PDF file ends after 1,000 rows and says so.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                @Content(mediaType = "application/pdf")
            })
    public Response file(
            @Parameter(description = TABLE) @RestPath String table,
            @Parameter(description = "csv, xlsx or pdf") @RestPath String format,
            @BeanParam ReportQuery query) {
        return files.file(table, SheetFormat.ending(format), query);
    }
}
