package org.amends.report.journey;

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
import org.amends.journey.Step;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way of customers through forms and cases, for programs. */
@Path("/api/v1/reports/journey")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class JourneyReportResource {

    private final JourneyReport report;

    JourneyReportResource(JourneyReport report) {
        this.report = report;
    }

    @GET
    @Operation(
            operationId = "journeyReport",
            summary = "Where customers wait, turn back and give up, step by step",
            description =
                    "Time in each status with its median, the time in which ninety of a hundred had left it, and how"
                            + " many did; moves back; how many came to each step of the forms and did not go on; what is in the"
                            + " way. At most a minute old. Nothing in it is by person.")
    public JourneyFigures figures(@BeanParam ReportQuery query) {
        return report.figures(query.scope());
    }

    @GET
    @Path("cases")
    @Operation(
            operationId = "journeyCases",
            summary = "The cases behind a number of the report",
            description =
                    "Those that left a status, the latest first, paged by keyset; with their reason where they went back.")
    public JourneyReport.StayPage cases(
            @BeanParam ReportQuery query,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        ReportScope scope = query.scope();
        if (scope.passage().step().flatMap(Step::status).isEmpty()) {
            throw Problem.invalid("step", "unknown", "Name a case’s status.");
        }
        return report.cases(scope, Optional.ofNullable(after), limit);
    }

    @GET
    @Path("obstacles")
    @Operation(
            operationId = "journeyObstacles",
            summary = "What is in somebody’s way, in their words",
            description = "The newest first, paged by keyset. Colleagues are not named.")
    public JourneyReport.ObstaclePage obstacles(
            @BeanParam ReportQuery query,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return report.obstacles(query.scope(), Optional.ofNullable(after), limit);
    }

    @GET
    @Path("readers")
    @Operation(
            operationId = "journeyReaders",
            summary = "How many came to one step of a form, by language and width of screen",
            description =
                    "Counts of whole days. The width is what the browser says of itself; without it, it is UNKNOWN.")
    public List<StepCountFigures> readers(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        Step step = scope.passage()
                .step()
                .filter(one -> one.form().isPresent())
                .orElseThrow(() -> Problem.invalid("step", "unknown", "Name a step of a form."));
        return report.byReader(step, scope);
    }
}
