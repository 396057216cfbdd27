package org.amends.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.amends.casefile.story.Promise;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Verb;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading a case: in full for staff, as its customer sees it for the customer. */
@Path("/api/v1/cases/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
public class CaseResource {

    private final CaseStories stories;
    private final DeadlineStories deadlineStories;
    private final EarlierCases earlier;
    private final Deciding deciding;
    private final Rosters rosters;
    private final CurrentActor current;
    private final CaseRequests requests;

    CaseResource(
            CaseStories stories,
            DeadlineStories deadlineStories,
            EarlierCases earlier,
            Deciding deciding,
            Rosters rosters,
            CurrentActor current,
            CaseRequests requests) {
        this.stories = stories;
        this.deadlineStories = deadlineStories;
        this.earlier = earlier;
        this.deciding = deciding;
        this.rosters = rosters;
        this.current = current;
        this.requests = requests;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "readCase",
            summary = "A case with its history, deadlines, promises and escalations",
            description = "The ETag is the case's version; send it back as If-Match with a command.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = StaffCaseView.class)))
    public Response read(@PathParam("reference") String reference, @Context Request request) {
        CaseStory story = story(reference);
        return tagged(story, request, () -> new StaffCaseViews(story, rosters.recent())
                .view(possible(story, requests.actor())));
    }

    @GET
    @Path("as-customer")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "readCaseAsCustomer",
            summary = "The case as its customer reads it",
            description =
                    "The same words as on the customer's page: who answers by name, what is promised by when, what happened. Never notes, escalations or ids of colleagues.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CustomerCaseView.class)))
    public Response readAsCustomer(@PathParam("reference") String reference, @Context Request request) {
        CaseStory story = story(reference);
        return tagged(story, request, () -> customerView(story));
    }

    @GET
    @Path("earlier")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "readEarlierCases",
            summary = "The cases that the same customer had before",
            description =
                    "Recognised by mail address or telephone number, the newest first, at most twenty. The acknowledgement has to name one of them (ACK-22).")
    public List<EarlierCase> earlier(@PathParam("reference") String reference) {
        return earlier.before(story(reference).file().id());
    }

    @GET
    @Path("deadlines")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "readDeadlines",
            summary = "Every deadline of the case, with its verdict",
            description = "Running ones and those that have ended; a verdict is written once and never changes.")
    public List<StaffCaseView.DeadlineView> deadlines(@PathParam("reference") String reference) {
        return staffView(story(reference)).deadlines();
    }

    @GET
    @Path("deadlines/{deadline}")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "explainDeadline",
            summary = "Why a deadline is due when it is due",
            description =
                    "The event that began it, the rule and its source, the days that did not count and why, pauses"
                            + " and letters that moved it, and whom it reaches when.")
    @APIResponse(
            responseCode = "200",
            description = "The deadline",
            content = @Content(schema = @Schema(implementation = DeadlineWhyView.class)))
    public DeadlineWhyView deadline(@PathParam("reference") String reference, @PathParam("deadline") int deadline) {
        return deadlineStories
                .tell(story(reference), deadline)
                .map(story -> new DeadlineWhyViews(story, rosters.recent()).view())
                .orElseThrow(() -> Problem.notFound("deadline"));
    }

    @GET
    @Path("promises")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "readPromises",
            summary = "Every promise made on the case; a broken one stays broken",
            description =
                    "Open, kept, broken, kept late, renegotiated with the customer, or released with a case that ended before the date.")
    public List<Promise> promises(@PathParam("reference") String reference) {
        return story(reference).promises();
    }

    @GET
    @Path("escalations")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "readEscalations",
            summary = "Every rung that fired, whom it reached, and who accepted it",
            description =
                    "In the order in which they fired. A rung counts only once its person has accepted it with a deed.")
    public List<StaffCaseView.EscalationView> escalations(@PathParam("reference") String reference) {
        return staffView(story(reference)).escalations();
    }

    @GET
    @Path("events")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "readEvents",
            summary = "Everything that happened, oldest first",
            description = "The log that everything else follows from, with the words that belong to it.")
    public List<StaffCaseView.HappeningView> events(@PathParam("reference") String reference) {
        return staffView(story(reference)).history();
    }

    private StaffCaseView staffView(CaseStory story) {
        return new StaffCaseViews(story, rosters.recent()).view(Set.of());
    }

    private CustomerCaseView customerView(CaseStory story) {
        return new CustomerCaseViews(story, deadlineStories, rosters.recent())
                .view(possible(story, new Actor.Customer()));
    }

    private CaseStory story(String reference) {
        return stories.tell(CaseRequests.reference(reference))
                .filter(story -> current.mayReach(story.file().id()))
                .orElseThrow(() -> Problem.notFound("case"));
    }

    private Set<Verb> possible(CaseStory story, Actor actor) {
        return deciding.lifecycle(story.file().machine()).possible(story.state(), actor);
    }

    /** Private to its reader; unchanged since they read it costs no body. */
    private static Response tagged(CaseStory story, Request request, Supplier<Object> view) {
        EntityTag tag = new EntityTag(String.valueOf(story.state().version()));
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(view.get()).tag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .build();
    }
}
