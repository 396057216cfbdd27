package org.amends.report.mobile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.people.Roles;
import org.amends.report.scope.ReportQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the forms serve somebody with a phone in their hand, for programs. */
@Path("/api/v1/reports/mobile")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class MobileReportResource {

    private final MobileReport report;

    MobileReportResource(MobileReport report) {
        this.report = report;
    }

    /** @param weights what the first page of each form costs on the first visit */
    public record FormsOnPhones(List<MobileFigures> forms, List<FormWeight> weights) {}

    @GET
    @Operation(
            operationId = "mobileReport",
            summary = "How many began and finished each form on a phone, against wide screens",
            description =
                    "By what browsers say of themselves; what they do not say is UNKNOWN. With what the first page of"
                            + " each form weighs and how many requests it takes.")
    public FormsOnPhones figures(@BeanParam ReportQuery query) {
        return new FormsOnPhones(report.figures(query.scope()), FormWeight.measured());
    }
}
