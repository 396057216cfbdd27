package org.amends.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds cases. */
@Path("/api/v1/search/cases")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
public class SearchResource {

    private static final int MOST = 200;
    private static final int LONGEST = 200;

    private final CaseSearch search;

    SearchResource(CaseSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "searchCases",
            summary = "Find cases by reference, name, address, order number or words",
            description =
                    "Open and closed ones, the surest first. Every word has to be there; the beginning of a word is enough.")
    public List<FoundCase> search(
            @Parameter(description = "What to look for") @QueryParam("q") @NotNull @Size(min = 1, max = LONGEST)
                    String sought,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MOST) int limit) {
        return search.find(SearchTerms.of(sought), limit);
    }
}
