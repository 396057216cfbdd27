package org.amends.wordlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
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

/** Word lists of the letter guard: which there are, what they say, what they would change. */
@Path("/api/v1/word-lists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Word lists")
class WordListResource {

    static final String TSV = "text/tab-separated-values";

    private static final String AS_TSV = "The list in UTF-8, at most 256 kB and 2,000 lines; see docs/letter-guard.md";

    private final ListRequests requests;
    private final ListViews views;
    private final ListDesk desk;
    private final DryRun dryRun;
    private final ListSentences sentences;
    private final CurrentActor current;

    WordListResource(
            ListRequests requests,
            ListViews views,
            ListDesk desk,
            DryRun dryRun,
            ListSentences sentences,
            CurrentActor current) {
        this.requests = requests;
        this.views = views;
        this.desk = desk;
        this.dryRun = dryRun;
        this.sentences = sentences;
        this.current = current;
    }

    /** @param version that the text names, where it can be read */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record WordListLint(Optional<String> version, List<ListView.Said> faults) {}

    @GET
    @Operation(
            operationId = "listWordLists",
            summary = "All versions of all word lists",
            description = "By language, the one by which letters are read first.")
    public List<ListView.Summary> list() {
        return views.all();
    }

    @GET
    @Path("{language}/versions/{version}")
    @Operation(
            operationId = "readWordList",
            summary = "One version of a list: its text, who opened and approved it, what keeps it from going live",
            description =
                    "Reading it here is not the opening that an approval needs: that is said with POST …/openings.")
    public ListView.Detail read(@RestPath String language, @RestPath String version) {
        return views.detail(requests.list(language, version), current.requireStaff());
    }

    @GET
    @Path("{language}/activations")
    @Operation(
            operationId = "listWordListActivations",
            summary = "Which list took the place of which, when, and whose doing it was",
            description = "The newest first. Empty while letters are read by the list that comes with Amends.")
    public List<ListView.Activated> activations(@RestPath String language) {
        return views.activated(ListRequests.language(language));
    }

    @POST
    @Path("{language}")
    @Consumes({TSV, MediaType.TEXT_PLAIN})
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "uploadWordList",
            summary = "Put a version of a list on the shelf",
            description = "No letter is read by it until past letters were read with it, two people have opened and"
                    + " approved it, and somebody activates it. A version never changes: the same text again is no"
                    + " error, another text is refused.")
    @RequestBody(
            description = AS_TSV,
            content = {@Content(mediaType = TSV, schema = @Schema(type = SchemaType.STRING))})
    @APIResponse(
            responseCode = "201",
            description = "On the shelf; 200 if that very text was there already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ListView.Summary.class)))
    @APIResponse(responseCode = "409", description = "That version has another text, or the name is one of Amends' own")
    @APIResponse(responseCode = "422", description = "Everything that is wrong, with its line and the rule")
    public Response upload(@RestPath String language, InputStream body) throws IOException {
        ListDesk.Uploaded uploaded = desk.upload(
                ListRequests.language(language),
                ListText.read(body),
                current.requireStaff().id());
        if (!uploaded.faults().isEmpty()) {
            throw uploaded.ref().isPresent() ? requests.notNow(uploaded.faults()) : requests.refused(uploaded.faults());
        }
        ListRef ref = uploaded.ref().orElseThrow();
        ListView.Summary summary = views.summary(requests.list(language, ref.version()));
        return uploaded.isNew()
                ? Response.created(URI.create("/api/v1/word-lists/" + language + "/versions/" + ref.version()))
                        .entity(summary)
                        .build()
                : Response.ok(summary).build();
    }

    @POST
    @Path("{language}/lint")
    @Consumes({TSV, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "lintWordList",
            summary = "Say what is wrong with a list, without keeping it",
            description = "An empty list of faults: it could be uploaded. Every fault has its line and code.")
    @RequestBody(
            description = AS_TSV,
            content = {@Content(mediaType = TSV, schema = @Schema(type = SchemaType.STRING))})
    public WordListLint lint(@RestPath String language, InputStream body) throws IOException {
        ListLint lint = desk.lint(ListRequests.language(language), ListText.read(body));
        return new WordListLint(lint.ref().map(ListRef::version), sentences.said(lint.faults()));
    }

    @GET
    @Path("{language}/versions/{version}/comparison")
    @Operation(
            operationId = "compareWordLists",
            summary = "Which lines are new or gone since another version",
            description = "A changed line is gone and new. Comments and the order of lines mean nothing.")
    public ListView.Comparison compare(
            @RestPath String language,
            @RestPath String version,
            @Parameter(description = "The version before") @QueryParam("with") @NotNull @Nullable String with) {
        return ListViews.comparison(
                requests.list(language, Objects.requireNonNull(with)), requests.list(language, version));
    }

    @POST
    @Path("{language}/versions/{version}/dry-runs")
    @Operation(
            operationId = "dryRunWordList",
            summary = "Read the last 1,000 letters with it, and say what would be different",
            description =
                    "Held against the list in force. The letters stay as they are; that it was done, by whom, and the"
                            + " figures are kept, as a list goes live only after a dry run.")
    @APIResponse(responseCode = "200", description = "What would be different")
    public ListView.DryRunResult dryRun(@RestPath String language, @RestPath String version) {
        ListShelf.Stored list = requests.list(language, version);
        return ListViews.result(
                list.ref(), dryRun.run(list, current.requireStaff().id()));
    }
}
