package org.amends.report.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.amends.people.Roles;
import org.amends.report.scope.Late;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The escalation report for programs. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Tag(name = "Reports")
public class EscalationReportResource {

    private final Escalations escalations;

    EscalationReportResource(Escalations escalations) {
        this.escalations = escalations;
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ReportPage(List<EscalationView> items, Optional<String> next) {}

    @GET
    @Path("escalations")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "escalationReport",
            summary = "What is late, owed by whom, since when, at which rung",
            description = "The longest late first.")
    public ReportPage report(
            @QueryParam("team") @Nullable UUID team,
            @Parameter(description = "Which of them") @QueryParam("late") @DefaultValue("ALL") Late late,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Escalations.Page page = escalations.page(Optional.ofNullable(team), late, Optional.ofNullable(after), limit);
        return new ReportPage(page.items(), page.next());
    }
}
