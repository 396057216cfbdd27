package org.amends.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.intake.FilingPace;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    private final FilingPace pace;
    private final CurrentActor current;
    private final Clock clock;

    ObstacleResource(CaseRequests requests, ObstacleBook book, FilingPace pace, CurrentActor current, Clock clock) {
        this.pace = pace;
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
            description =
                    "By the case’s customer or by staff, at the step at which the case is. The id is the caller’s:"
                            + " sent again, it is noted once. It moves nothing; the journey report counts it and shows its words.")
    @APIResponse(responseCode = "200", description = "What was noted")
    @APIResponse(responseCode = "429", description = "Many notes came from there at once")
    public ObstacleInput note(
            @PathParam("reference") String reference,
            @PathParam("id") UUID id,
            @NotNull @Valid ObstacleInput input,
            @Context HttpServerRequest request) {
        LoggedCase file = requests.reached(reference);
        pace.takeFor(ObstacleNotes.PACED, request).ifPresent(wait -> {
            throw tooMany(wait);
        });
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

    private static Problem tooMany(Duration wait) {
        return Problem.of(
                        429,
                        "/problems/too-many-notes",
                        "Too many notes at once",
                        "Many notes came from your network in a short time. Nothing was noted; send it again in "
                                + wait.toSeconds() + " s.")
                .withHeader("Retry-After", Long.toString(wait.toSeconds()));
    }
}
