package org.amends.report.comeback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.Outcome;
import org.amends.people.Roles;
import org.amends.report.scope.Came;
import org.amends.report.scope.Handled;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who came back after a decision, for programs. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Tag(name = "Reports")
public class ComeBackReportResource {

    private final ComeBacks report;

    ComeBackReportResource(ComeBacks report) {
        this.report = report;
    }

    @GET
    @Path("come-backs")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "comeBackReport",
            summary = "How many customers came back after a decision, by how they were handled",
            description =
                    "By outcome of the first decision, and by whether anything that was owed to the customer was missed"
                            + " before they came back. Never by person.")
    public List<ComeBackFigures> figures(
            @QueryParam("team") @Nullable UUID team,
            @Parameter(description = "Decisions of that many days until now")
                    @QueryParam("days")
                    @DefaultValue("90")
                    @Min(1)
                    @Max(3_650)
                    int days) {
        return report.figures(Optional.ofNullable(team), days);
    }

    @GET
    @Path("come-backs/cases")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "comeBackCases",
            summary = "The cases behind a number of the report",
            description = "The latest decision first, paged by keyset.")
    public ComeBacks.Page cases(
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("days") @DefaultValue("90") @Min(1) @Max(3_650) int days,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("handled") @Nullable Handled handled,
            @QueryParam("came") @DefaultValue("ANY") Came came,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return report.page(
                new ComeBackReport.Filter(
                        Optional.ofNullable(team),
                        days,
                        Optional.ofNullable(outcome),
                        Optional.ofNullable(handled),
                        came),
                Optional.ofNullable(after),
                limit);
    }
}
