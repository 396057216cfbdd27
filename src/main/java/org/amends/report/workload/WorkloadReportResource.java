package org.amends.report.workload;

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
import java.util.UUID;
import org.amends.people.Roles;
import org.amends.report.scope.CasesBehind;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The workload of teams, for programs. */
@Path("/api/v1/reports/workload")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class WorkloadReportResource {

    private final Workload workload;
    private final CasesBehind cases;

    WorkloadReportResource(Workload workload, CasesBehind cases) {
        this.workload = workload;
        this.cases = cases;
    }

    /**
     * @param aboveLimit who needs help, by team and name
     * @param weeks of all teams together, or of the one that was asked for
     */
    public record WorkloadOfTeams(List<WorkloadFigures> teams, List<AboveLimit> aboveLimit, List<WorkloadWeek> weeks) {}

    @GET
    @Operation(
            operationId = "workloadReport",
            summary = "Whether each team has the people that its open cases need",
            description =
                    "Load against limit, hours above it, what came in against what was closed, at most a minute old."
                            + " Overload is a need of staff; people are never ranked.")
    public WorkloadOfTeams figures(@QueryParam("team") @Nullable UUID team) {
        Optional<UUID> chosen = Optional.ofNullable(team);
        return new WorkloadOfTeams(workload.teams(chosen), workload.above(chosen), workload.weeks(chosen));
    }

    @GET
    @Path("cases")
    @Operation(
            operationId = "workloadCases",
            summary = "The cases behind a number of the report",
            description = "The latest first, paged by keyset.")
    public CasesBehind.Page cases(
            @BeanParam ReportQuery query,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        ReportScope scope = query.scope();
        return cases.page(scope.which(), scope, Optional.ofNullable(after), limit);
    }
}
