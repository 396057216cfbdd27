package org.amends.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What lies in the way of a case's customer or of whoever works on it, for programs. */
@Path("/api/v1/cases/{reference}/obstacles")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.CUSTOMER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class ObstacleResource {

    private final CaseRequests requests;
    private final ObstacleBook book;
    private final CurrentActor current;
    private final Clock clock;

    ObstacleResource(CaseRequests requests, ObstacleBook book, CurrentActor current, Clock clock) {
        this.requests = requests;
        this.book = book;
        this.current = current;
        this.clock = clock;
    }

    @Schema(name = "Obstacle")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ObstacleInput(
            @Schema(description = "What it is; absent where they only say that there is one")
            Optional<@Words(max = Obstacle.LONGEST) String> words) {}

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "noteObstacle",
            summary = "Note that something is in the way here",
            description = "By the case’s customer or by staff, at the step at which the case is. The id is the caller’s:"
                    + " sent again, it is noted once. It moves nothing; the journey report counts it and shows its words.")
    public ObstacleInput note(
            @PathParam("reference") String reference, @PathParam("id") UUID id, @NotNull @Valid ObstacleInput input) {
        LoggedCase file = requests.reached(reference);
        book.note(new Obstacle(
                id,
                Step.of(file.state().status()),
                Optional.of(file.id()),
                current.staff().map(StaffMember::id),
                input.words().map(String::strip),
                file.contact().language(),
                clock.instant()));
        return input;
    }
}
