package org.amends.report.aftercare;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.amends.people.Roles;
import org.amends.report.scope.ReportQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether customers say that their cases are put right, for programs. */
@Path("/api/v1/reports/aftercare")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class AftercareReportResource {

    private final AftercareReport report;

    AftercareReportResource(AftercareReport report) {
        this.report = report;
    }

    @GET
    @Operation(
            operationId = "aftercareReport",
            summary = "What customers answered when they were asked whether their case is put right",
            description = "By cause, with how many were asked and how many answered. Never by person.")
    public List<AftercareFigures> figures(@BeanParam ReportQuery query) {
        return report.figures(query.scope());
    }

    @GET
    @Path("answers")
    @Operation(
            operationId = "aftercareAnswers",
            summary = "The answers behind a number of the report",
            description = "Each customer’s last answer to a question, the latest first, paged by keyset.")
    public AftercareReport.Page answers(
            @BeanParam ReportQuery query,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return report.page(query.scope(), Optional.ofNullable(after), limit);
    }
}
