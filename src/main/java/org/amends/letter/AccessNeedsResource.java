package org.amends.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the customer of a case needs so that letters, calls and pages reach them. */
@Path("/api/v1/cases/{reference}/access-needs")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
public class AccessNeedsResource {

    private final CaseLog log;
    private final AccessNeeds book;
    private final CurrentActor current;

    AccessNeedsResource(CaseLog log, AccessNeeds book, CurrentActor current) {
        this.log = log;
        this.book = book;
        this.current = current;
    }

    @Schema(name = "AccessNeeds")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NeedsInput(
            @Schema(description = "In their words; absent when they need nothing in particular")
            Optional<@Words(max = AccessNeeds.LONGEST) String> needs) {}

    @GET
    @Operation(
            operationId = "accessNeeds",
            summary = "What the customer needs so that they can read, hear or reach us",
            description = "As they said it when they filed or on their page, or as somebody here noted it.")
    public NeedsInput read(@PathParam("reference") String reference) {
        return new NeedsInput(book.of(file(reference).id()));
    }

    @PUT
    @Operation(
            operationId = "setAccessNeeds",
            summary = "Note what the customer needs",
            description =
                    "It stands beside the case for whoever writes or calls. It shortens or lengthens no deadline.")
    public NeedsInput set(@PathParam("reference") String reference, @NotNull @Valid NeedsInput input) {
        LoggedCase file = file(reference);
        book.set(file.id(), input.needs(), Optional.of(current.requireStaff().id()));
        return input;
    }

    private LoggedCase file(String reference) {
        return log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
    }
}
