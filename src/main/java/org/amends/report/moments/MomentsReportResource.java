package org.amends.report.moments;

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

/** The moments at which customers judge us, for programs. */
@Path("/api/v1/reports/moments")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class MomentsReportResource {

    private final MomentsReport report;

    MomentsReportResource(MomentsReport report) {
        this.report = report;
    }

    @GET
    @Operation(
            operationId = "momentsReport",
            summary = "What customers did after the moments at which they judge us",
            description =
                    "First answer, decision, remedy done, promise due: how many, in time or late, and what the customer"
                            + " did first within seven days. An answer to a question of ours is no chasing. Never by person.")
    public List<MomentFigures> figures(@BeanParam ReportQuery query) {
        return report.figures(query.scope());
    }

    @GET
    @Path("cases")
    @Operation(
            operationId = "momentCases",
            summary = "The cases behind a number of the report",
            description = "The latest moment first, paged by keyset.")
    public MomentsReport.Page cases(
            @BeanParam ReportQuery query,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return report.page(query.scope(), Optional.ofNullable(after), limit);
    }
}
