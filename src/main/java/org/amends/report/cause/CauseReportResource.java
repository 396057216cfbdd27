package org.amends.report.cause;

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
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roles;
import org.amends.report.scope.CasesBehind;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportTimes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What went wrong, for programs. */
@Path("/api/v1/reports/causes")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class CauseReportResource {

    private final CauseReport report;
    private final CasesBehind cases;
    private final ReportTimes times;

    CauseReportResource(CauseReport report, CasesBehind cases, ReportTimes times) {
        this.report = report;
        this.cases = cases;
        this.times = times;
    }

    /** @param months of the figures by month, the oldest first; the last one is not over yet */
    public record CausesOfTwelveMonths(List<YearMonth> months, List<CauseFigures> causes) {}

    @GET
    @Operation(
            operationId = "causeReport",
            summary = "What went wrong in the cases of the last twelve months, and what it cost",
            description =
                    "The cause of most cases first; NONE, what is not coded yet, at the end. At most a minute old.")
    public CausesOfTwelveMonths figures(@QueryParam("team") @Nullable UUID team) {
        return new CausesOfTwelveMonths(times.months(), report.figures(Optional.ofNullable(team)));
    }

    @GET
    @Path("cases")
    @Operation(
            operationId = "causeCases",
            summary = "The cases behind a number of the report",
            description = "The latest first, paged by keyset.")
    public CasesBehind.Page cases(
            @BeanParam ReportQuery query,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return cases.page(CasesBehind.Which.CAUSE, query.scope().orNotCoded(), Optional.ofNullable(after), limit);
    }
}
