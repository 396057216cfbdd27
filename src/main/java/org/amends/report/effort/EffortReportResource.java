package org.amends.report.effort;

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

/** What cases cost their customers, for programs. */
@Path("/api/v1/reports/effort")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class EffortReportResource {

    private final EffortReport report;

    EffortReportResource(EffortReport report) {
        this.report = report;
    }

    @GET
    @Operation(
            operationId = "effortReport",
            summary = "What cases cost their customers",
            description =
                    "For the cases that came in: contacts, chasers, what we asked for, channels, hand-overs, and how often they had to"
                            + " say that it is not settled; the middle case and the ninetieth of a hundred. Never by person.")
    public List<EffortFigures> figures(@BeanParam ReportQuery query) {
        return report.figures(query.scope());
    }

    @GET
    @Path("cases")
    @Operation(
            operationId = "effortCases",
            summary = "The cases behind a number of the report",
            description = "The latest first, paged by keyset. With effort=CHASERS-2, those with two chasers or more.")
    public EffortReport.Page cases(
            @BeanParam ReportQuery query,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return report.page(query.scope(), Optional.ofNullable(after), limit);
    }
}
