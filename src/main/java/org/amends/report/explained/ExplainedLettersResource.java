package org.amends.report.explained;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Letters that went out in spite of a warning, for programs. */
@Path("/api/v1/reports/explained-letters")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ExplainedLettersResource {

    private final ExplainedLetters letters;

    ExplainedLettersResource(ExplainedLetters letters) {
        this.letters = letters;
    }

    @GET
    @Operation(
            operationId = "explainedLetters",
            summary = "Letters that went out in spite of a warning, and why",
            description =
                    "Blame on a third party, a condition in an apology, a rule as a shield: such a letter goes only with a"
                            + " reason. The newest first, paged by keyset.")
    public ExplainedLetters.Page list(
            @QueryParam("team") @Nullable UUID team,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return letters.page(Optional.ofNullable(team), Optional.ofNullable(after), limit);
    }
}
