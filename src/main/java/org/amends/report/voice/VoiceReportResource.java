package org.amends.report.voice;

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
import java.util.Optional;
import org.amends.people.Roles;
import org.amends.report.scope.ReportQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers say, for programs. */
@Path("/api/v1/reports/voice")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class VoiceReportResource {

    private final VoiceReport report;
    private final VoiceCases cases;
    private final VoiceCompliments compliments;
    private final VoiceAnswers answers;

    VoiceReportResource(VoiceReport report, VoiceCases cases, VoiceCompliments compliments, VoiceAnswers answers) {
        this.report = report;
        this.cases = cases;
        this.compliments = compliments;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "voiceReport",
            summary = "Complaints and thanks side by side, fairness by stage, and the time to the first contact",
            description =
                    "By week and by stage, never by person; with the orders of each week where orders are known. Thanks"
                            + " and orders have no team, so they are the whole house’s.")
    public VoiceFigures figures(@BeanParam ReportQuery query) {
        return report.figures(query.scope());
    }

    @GET
    @Path("cases")
    @Operation(
            operationId = "voiceCases",
            summary = "The cases behind a number of the report",
            description = "With their customers’ words, the latest first, paged by keyset.")
    public VoiceCases.Page cases(
            @BeanParam ReportQuery query,
            @Parameter(description = "What the number counts") @QueryParam("matter") @DefaultValue("COMPLAINTS")
                    VoiceMatter matter,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return cases.page(matter, query.scope(), Optional.ofNullable(after), limit);
    }

    @GET
    @Path("compliments")
    @Operation(
            operationId = "voiceCompliments",
            summary = "The thanks behind a number of the report",
            description = "The latest first, paged by keyset.")
    public VoiceCompliments.Page compliments(
            @BeanParam ReportQuery query,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return compliments.page(query.scope(), Optional.ofNullable(after), limit);
    }

    @GET
    @Path("answers")
    @Operation(
            operationId = "voiceAnswers",
            summary = "What customers answered when they were asked whether they were treated fairly",
            description = "Each customer’s last answer about a stage, the latest first, paged by keyset.")
    public VoiceAnswers.Page answers(
            @BeanParam ReportQuery query,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return answers.page(query.scope(), Optional.ofNullable(after), limit);
    }
}
