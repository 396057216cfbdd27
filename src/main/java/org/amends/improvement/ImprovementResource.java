package org.amends.improvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Causes;
import org.amends.identity.CurrentActor;
import org.amends.journey.Step;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.amends.report.journey.Figure;
import org.amends.report.journey.ReportedThing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The board of improvements, for programs. */
@Path("/api/v1/improvements")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Improvements")
public class ImprovementResource {

    private final Improvements improvements;
    private final Rosters rosters;
    private final CurrentActor current;

    ImprovementResource(Improvements improvements, Rosters rosters, CurrentActor current) {
        this.current = current;
        this.improvements = improvements;
        this.rosters = rosters;
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ImprovementInput(
            @Schema(description = "What is to be better")
            @NotNull
            @Words(max = Improvement.LONGEST_TITLE, oneLine = true)
            String title,

            @Schema(description = "The step it is about; it, or a cause")
            Optional<Step> step,

            @Schema(description = "A code of the list of causes; it, or a step")
            Optional<String> cause,

            @Schema(description = "The figure by which it is held") @NotNull
            Figure figure,

            @Schema(description = "Who answers for it") @NotNull
            UUID owner) {

        /** @throws Problem 400 unless it is about one thing that there is */
        ReportedThing thing() {
            if (step.isPresent() == cause.isPresent()) {
                throw Problem.invalid("step", "improvement.one-thing", "Name one step or one cause, not both.");
            }
            if (cause.isPresent() && !Causes.include(cause.get())) {
                throw Problem.invalid("cause", "unknown", "Choose a cause of the list.");
            }
            return new ReportedThing(step, cause);
        }
    }

    public record ChangeInput(
            @Schema(description = "The version that is changed") @NotNull
            Integer version,

            @NotNull @Words(max = Improvement.LONGEST_TITLE, oneLine = true)
            String title,

            @NotNull UUID owner,
            @NotNull ImprovementState state) {}

    @GET
    @Operation(
            operationId = "listImprovements",
            summary = "All improvements with their figures before and after",
            description = "What is in place first, what is over last.")
    public List<ImprovementView> list() {
        return improvements.all().stream().map(this::view).toList();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readImprovement", summary = "One improvement", description = "As in the list.")
    public ImprovementView read(@RestPath UUID id) {
        return view(improvements.find(id));
    }

    @GET
    @Path("{id}/changes")
    @Operation(
            operationId = "listImprovementChanges",
            summary = "Every change of an improvement",
            description = "The newest first: by whom, when, and which fields. The last one is its beginning.")
    public List<ImprovementChange> changes(@RestPath UUID id) {
        return improvements.changes(id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginImprovement",
            summary = "Begin an improvement of one step or one cause",
            description =
                    "Its figure is measured over the last 90 days and kept. The id is the caller’s: sent again, it is"
                            + " begun once and stays as it is.")
    @APIResponse(responseCode = "200", description = "The improvement as it is now")
    public ImprovementView begin(@RestPath UUID id, @NotNull @Valid ImprovementInput input) {
        return view(improvements.begin(
                new Improvements.Beginning(id, input.title(), input.thing(), input.figure(), input.owner()), me()));
    }

    @POST
    @Path("{id}/changes")
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeImprovement",
            summary = "Change an improvement, or move it on",
            description = "PLANNED, UNDER_WAY, IN_PLACE, DONE; or DROPPED. What is done is measured once more by that.")
    @APIResponse(responseCode = "200", description = "The improvement as it is now")
    @APIResponse(responseCode = "409", description = "Somebody has changed it meanwhile")
    public ImprovementView change(@RestPath UUID id, @NotNull @Valid ChangeInput input) {
        return view(improvements.change(
                id, new Improvements.Wanted(input.version(), input.title(), input.owner(), input.state()), me()));
    }

    @POST
    @Path("{id}/measurements")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "measureImprovement",
            summary = "Measure an improvement’s figure since its change is in place",
            description = "It may be measured as often as wanted; every measurement stays, and the last one counts.")
    @APIResponse(responseCode = "200", description = "The improvement as it is now")
    @APIResponse(responseCode = "409", description = "Its change is not in place")
    public ImprovementView measure(@RestPath UUID id) {
        return view(improvements.measure(id, me()));
    }

    private Optional<UUID> me() {
        return Optional.of(current.requireStaff().id());
    }

    private ImprovementView view(Improvement improvement) {
        return ImprovementView.of(improvement, rosters.recent().name(improvement.owner()));
    }
}
