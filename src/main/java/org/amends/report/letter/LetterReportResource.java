package org.amends.report.letter;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How letters were, for programs. */
@Path("/api/v1/reports/letters")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class LetterReportResource {

    private final LetterReport report;

    LetterReportResource(LetterReport report) {
        this.report = report;
    }

    @GET
    @Operation(
            operationId = "letterReport",
            summary = "How many letters went the way in which their readers want to be written to",
            description = "And how many acknowledgements read the complaint back, and were put right. Never by person.")
    public List<LetterFigures> figures(
            @QueryParam("team") @Nullable UUID team,
            @Parameter(description = "Letters of that many days until now")
                    @QueryParam("days")
                    @DefaultValue("90")
                    @Min(1)
                    @Max(3_650)
                    int days) {
        return report.figures(new LetterReport.Question(Optional.ofNullable(team), days));
    }

    @GET
    @Path("otherwise")
    @Operation(
            operationId = "lettersOtherwise",
            summary = "Letters that went another way",
            description = "Another language, channel or form of address. The newest first, paged by keyset.")
    public LetterReport.Page otherwise(
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("days") @DefaultValue("90") @Min(1) @Max(3_650) int days,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return page(LetterReport.Which.OTHERWISE, team, days, after, limit);
    }

    @GET
    @Path("corrected")
    @Operation(
            operationId = "lettersCorrected",
            summary = "Acknowledgements whose readers put right what we had understood",
            description = "The last correction first, paged by keyset.")
    public LetterReport.Page corrected(
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("days") @DefaultValue("90") @Min(1) @Max(3_650) int days,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return page(LetterReport.Which.CORRECTED, team, days, after, limit);
    }

    private LetterReport.Page page(
            LetterReport.Which which, @Nullable UUID team, int days, @Nullable String after, int limit) {
        LetterReport.Question question = new LetterReport.Question(Optional.ofNullable(team), days);
        return report.page(which, question, Optional.ofNullable(after), limit);
    }
}
