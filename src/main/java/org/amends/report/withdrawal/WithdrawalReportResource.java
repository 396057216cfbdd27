package org.amends.report.withdrawal;

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
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the law of withdrawals is kept, shop by shop. */
@Path("/api/v1/reports/withdrawals")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class WithdrawalReportResource {

    private final WithdrawalReport report;

    WithdrawalReportResource(WithdrawalReport report) {
        this.report = report;
    }

    @GET
    @Operation(
            operationId = "withdrawalReport",
            summary = "Withdrawals by shop: acknowledged at once, paid back in time, refused",
            description = "Of those that were declared in the last days. What an authority asks for.")
    public List<WithdrawalFigures> figures(@QueryParam("days") @DefaultValue("90") @Min(1) @Max(3_650) int days) {
        return report.figures(days);
    }
}
