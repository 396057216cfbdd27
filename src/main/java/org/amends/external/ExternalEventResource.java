package org.amends.external;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a case outside the house's control, for programs. */
@Path("/api/v1/cases/{reference}/external-events")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class ExternalEventResource {

    private final CaseLog log;
    private final ExternalEvents events;
    private final CurrentActor current;
    private final Clock clock;

    ExternalEventResource(CaseLog log, ExternalEvents events, CurrentActor current, Clock clock) {
        this.log = log;
        this.events = events;
        this.current = current;
        this.clock = clock;
    }

    @Schema(name = "ExternalEventInput")
    public record EventInput(
            @NotNull ExternalEventKind kind,

            @Schema(description = "When it happened; not ahead of now") @NotNull
            Instant happenedAt,

            @Schema(description = "Who said so, such as the name of a bank and its number for it")
            @NotNull
            @Words(max = ExternalEvent.LONGEST_SOURCE, oneLine = true)
            String source,

            @NotNull @Words(max = ExternalEvent.LONGEST_NOTE)
            String note) {}

    /** @param source absent once the words of the case are erased, and {@code note} likewise */
    @Schema(name = "ExternalEvent")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record EventView(
            UUID id,
            ExternalEventKind kind,
            Instant happenedAt,
            Optional<String> source,
            Optional<String> note,
            UUID by,
            Instant recordedAt) {

        static EventView of(ExternalEvent event) {
            return new EventView(
                    event.id(),
                    event.kind(),
                    event.happenedAt(),
                    event.source(),
                    event.note(),
                    event.by(),
                    event.recordedAt());
        }
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "externalEvents",
            summary = "What happened to a case outside our control",
            description = "The oldest first. They stand in the case's timeline and move no deadline.")
    public List<EventView> list(@PathParam("reference") String reference) {
        return events.of(file(reference).id()).stream().map(EventView::of).toList();
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "recordExternalEvent",
            summary = "Note what happened to a case outside our control",
            description =
                    "A notice of a dispute body, a bank’s chargeback, what a carrier told by telephone. The id is the"
                            + " caller’s: sent again, it is noted once and stays as it was first.")
    @APIResponse(responseCode = "200", description = "The event as it was first noted")
    @APIResponse(responseCode = "409", description = "The id is that of an event of another case")
    public EventView record(
            @PathParam("reference") String reference, @PathParam("id") UUID id, @NotNull @Valid EventInput input) {
        LoggedCase file = file(reference);
        Instant now = clock.instant();
        if (input.happenedAt().isAfter(now)) {
            throw Problem.invalid("happenedAt", "external.ahead", "Say when it happened; it can’t be ahead of now.");
        }
        ExternalEvent noted = events.record(new ExternalEvent(
                id,
                file.id(),
                input.kind(),
                input.happenedAt(),
                Optional.of(input.source().strip()),
                Optional.of(input.note().strip()),
                current.requireStaff().id(),
                now));
        if (!noted.caseId().equals(file.id())) {
            throw Problem.conflict("external.taken", "That id is taken. Draw another one.");
        }
        return EventView.of(noted);
    }

    private LoggedCase file(String reference) {
        return log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
    }
}
