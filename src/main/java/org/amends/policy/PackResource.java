package org.amends.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.Roles;
import org.amends.policy.pack.Difference;
import org.amends.policy.pack.Fault;
import org.amends.policy.pack.Pack;
import org.amends.policy.pack.PackComparison;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.Reading;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Policy packs: which there are, what they say, what they would come to. */
@Path("/api/v1/policy-packs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
class PackResource {

    static final String YAML = "application/yaml";

    private static final String AS_YAML = "The pack as YAML 1.2 in UTF-8, at most 256 kB; see docs/policy-packs.md";

    private final PageLanguage language;
    private final PackRequests requests;
    private final PackViews views;
    private final PackDesk desk;
    private final PackCases cases;
    private final DateCalculator dates;
    private final Rulebooks rulebooks;
    private final CalendarShelf calendars;
    private final CurrentActor current;

    PackResource(
            PackRequests requests,
            PackViews views,
            PackDesk desk,
            PackCases cases,
            DateCalculator dates,
            Rulebooks rulebooks,
            CalendarShelf calendars,
            CurrentActor current,
            PageLanguage language) {
        this.language = language;
        this.requests = requests;
        this.views = views;
        this.desk = desk;
        this.cases = cases;
        this.dates = dates;
        this.rulebooks = rulebooks;
        this.calendars = calendars;
        this.current = current;
    }

    /** @param pack the version that the text names, where it can be read */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LintReport(Optional<String> pack, List<Fault> faults) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CasesPage(List<CaseOnPack> items, Optional<String> next) {}

    /** @param dueAt the nearest deadline; absent for a case that has ended */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CaseOnPack(String reference, CaseStatus status, Instant receivedAt, Optional<Instant> dueAt) {}

    @GET
    @RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listPacks",
            summary = "All versions of all policy packs",
            description =
                    "Those in force first. A case keeps the versions that were in force on the day of its receipt.")
    public List<PackView.Summary> list() {
        return views.all(language.locale());
    }

    @GET
    @Path("{id}/versions/{version}")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "readPack",
            summary = "One version of a pack: its text, its clocks, who opened and approved it",
            description =
                    "Reading it here is not the opening that an approval needs: that is said with POST …/openings.")
    public PackView.Detail read(@RestPath String id, @RestPath int version) {
        return views.detail(requests.pack(id, version), language.locale());
    }

    @POST
    @Consumes({YAML, MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "uploadPack",
            summary = "Put a version of a pack on the shelf",
            description = "It rules nothing until two people have opened and approved it and somebody activates it. A"
                    + " version never changes: the same text again is no error, another text is refused.")
    @RequestBody(
            description = AS_YAML,
            content = {@Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING))})
    @APIResponse(
            responseCode = "201",
            description = "On the shelf; 200 if that very text was there already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PackView.Summary.class)))
    @APIResponse(responseCode = "409", description = "That version has another text, or the name is one of Amends' own")
    @APIResponse(responseCode = "422", description = "Everything that is wrong, with its line and the rule")
    public Response upload(InputStream body) throws IOException {
        PackDesk.Uploaded uploaded =
                desk.upload(PackFile.read(body), current.requireStaff().id());
        if (!uploaded.faults().isEmpty()) {
            throw uploaded.ref().isPresent()
                    ? PackRequests.notNow(uploaded.faults())
                    : PackRequests.refused(uploaded.faults());
        }
        PackRef ref = uploaded.ref().orElseThrow();
        PackView.Summary summary = views.summary(requests.pack(ref.id().value(), ref.version()), language.locale());
        return uploaded.isNew()
                ? Response.created(URI.create("/api/v1/policy-packs/" + ref.id() + "/versions/" + ref.version()))
                        .entity(summary)
                        .build()
                : Response.ok(summary).build();
    }

    @POST
    @Path("lint")
    @Consumes({YAML, MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "lintPack",
            summary = "Say what is wrong with a pack, without keeping it",
            description =
                    "An empty list of faults: it could be uploaded. Every fault has its line, column, path and code.")
    @RequestBody(
            description = AS_YAML,
            content = {@Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING))})
    public LintReport lint(InputStream body) throws IOException {
        Reading reading = desk.lint(PackFile.read(body));
        return new LintReport(reading.pack().map(Pack::ref).map(PackRef::toString), reading.faults());
    }

    @GET
    @Path("{id}/versions/{version}/comparison")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "comparePacks",
            summary = "What is shorter, longer, new or gone since another version",
            description = "With everything that both inherit. Clocks are compared by the dates that they come to.")
    public List<Difference> compare(
            @RestPath String id,
            @RestPath int version,
            @Parameter(description = "The version before") @QueryParam("with") @NotNull @Min(1) @Nullable
                    Integer with) {
        PackRef after = requests.pack(id, version).ref();
        PackRef before =
                requests.pack(id, java.util.Objects.requireNonNull(with)).ref();
        return PackComparison.of(
                rulebooks.effective(before), rulebooks.effective(after), calendars.at(calendars.editions()));
    }

    @GET
    @Path("{id}/versions/{version}/cases")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "casesOnPack",
            summary = "The cases that run on this version",
            description = "Open ones first, the nearest deadline first; then those that have ended. Paged by keyset.")
    public CasesPage cases(
            @RestPath String id,
            @RestPath int version,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        PackCases.Page page = cases.page(requests.pack(id, version).ref(), Optional.ofNullable(after), limit);
        return new CasesPage(
                page.rows().stream()
                        .map(row -> new CaseOnPack(row.reference(), row.status(), row.receivedAt(), row.dueAt()))
                        .toList(),
                page.next());
    }

    @POST
    @Path("{id}/versions/{version}/dates")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "calculateDate",
            summary = "What would be due when, and why",
            description = "Asks this version alone, in force or not, on the calendars of now. Touches no case.")
    @APIResponse(responseCode = "200", description = "The date and what led to it")
    @APIResponse(responseCode = "422", description = "The date lies beyond the years of the calendar")
    public DateAnswer dates(@RestPath String id, @RestPath int version, @NotNull @Valid DateQuestion question) {
        return dates.answer(requests.pack(id, version).ref(), question, language.locale());
    }
}
