package org.amends.stray;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.Reply;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.photo.Album;
import org.amends.photo.PhotographFile;
import org.amends.platform.ETags;
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

/** Parcels that belong to no case: taken in, matched, or let go. */
@Path("/api/v1/stray-parcels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goods")
class StrayResource {

    private static final int MOST = 200;

    private final StrayDesk desk;
    private final StrayList list;
    private final MatchReversals reversals;
    private final StrayPhotographs photographs;
    private final CaseRequests requests;
    private final CurrentActor current;

    StrayResource(
            StrayDesk desk,
            StrayList list,
            MatchReversals reversals,
            StrayPhotographs photographs,
            CaseRequests requests,
            CurrentActor current) {
        this.desk = desk;
        this.list = list;
        this.reversals = reversals;
        this.photographs = photographs;
        this.requests = requests;
        this.current = current;
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @Schema(name = "StrayParcelPage")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<StrayView> items, Optional<String> next) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "strayParcels",
            summary = "Parcels that belong to no case",
            description =
                    "Those that lie here, the one that is to be looked at first in front; or those that were matched or"
                            + " let go, the latest first. Paged by keyset, without suggestions.")
    public Page list(
            @Parameter(description = "LYING or ENDED") @QueryParam("shown") @DefaultValue("LYING")
                    StrayBook.Shown shown,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MOST) int limit) {
        StrayList.Page page = list.page(shown, Optional.ofNullable(after), limit);
        return new Page(page.items(), page.next());
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeStrayParcel",
            summary = "Take in a parcel that belongs to no case",
            description =
                    "Whoever answers for what comes by post owes a look at it, within the callback limit of that channel in"
                            + " business time. A label that lies here already, or came with a case, is refused. With an Idempotency-Key"
                            + " the same parcel that is sent twice is taken in once.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in; Location names it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StrayDesk.Taken.class)))
    @APIResponse(responseCode = "409", description = "A parcel with this label is here already")
    public Response take(@NotNull @Valid StrayInput.Parcel parcel) {
        return CaseRequests.respond(Reply.again(desk.take(parcel, current.requireStaff(), requests.key(parcel))));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "strayParcel",
            summary = "One of them, with the cases that it may belong to",
            description =
                    "Suggested are cases by the label, the order, the name of the sender and the articles, each with what speaks"
                            + " for it. The ETag is its version.")
    @APIResponse(
            responseCode = "200",
            description = "As it is",
            content = @Content(schema = @Schema(implementation = StrayView.class)))
    public Response read(@RestPath UUID id) {
        return answer(id);
    }

    @POST
    @Path("{id}/match")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "matchStrayParcel",
            summary = "Match it to a case",
            description =
                    "It is counted there like any other parcel, its photographs become the case's, and its contact ends. If-Match is"
                            + " the version of the parcel, so that it is matched once. No money moves.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = StrayView.class)))
    @APIResponse(responseCode = "409", description = "Somebody has done something with it meanwhile")
    public Response match(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @NotNull @Valid StrayInput.Match match) {
        desk.match(id, ETags.seen(seen, "parcel"), match, current.requireStaff());
        return answer(id);
    }

    @POST
    @Path("{id}/match-reversal")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseStrayMatch",
            summary = "Take it off a case that it was matched to by mistake",
            description =
                    "What was counted from it on that case counts no more, its photographs come back with it, and it lies here again, owed"
                            + " by somebody by a new date. Refused where money is proposed, on its way or back for the case, something was"
                            + " done for it, or its goods are graded: what to do first is said. The match and the reason stay on record.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = StrayView.class)))
    @APIResponse(responseCode = "409", description = "It is not matched, or something has to be taken back first")
    @APIResponse(responseCode = "422", description = "Money has moved for the case")
    public Response reverse(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @NotNull @Valid StrayInput.Reversal reversal) {
        reversals.reverse(id, ETags.seen(seen, "parcel"), reversal, current.requireStaff());
        return answer(id);
    }

    @POST
    @Path("{id}/case")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openCaseForStrayParcel",
            summary = "Open a case for it",
            description =
                    "A case of somebody who can be reached, with its own owner and deadlines; the parcel is matched to it in the same"
                            + " request.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = StrayView.class)))
    public Response open(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @NotNull @Valid StrayInput.Opening opening) {
        desk.open(id, ETags.seen(seen, "parcel"), opening, current.requireStaff());
        return answer(id);
    }

    @POST
    @Path("{id}/let-go")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "letStrayParcelGo",
            summary = "Let it go",
            description = "For what is not ours: handed on, given back to its carrier. Says where it went.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = StrayView.class)))
    public Response letGo(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @NotNull @Valid StrayInput.LetGo letGo) {
        desk.letGo(id, ETags.seen(seen, "parcel"), letGo, current.requireStaff());
        return answer(id);
    }

    @POST
    @Path("{id}/photographs")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    @Operation(
            operationId = "addPhotographOfStrayParcel",
            summary = "Add a photograph of it",
            description =
                    "The body is the file. It is drawn anew without any metadata, as photographs of cases are; the same file twice is"
                            + " one.")
    @RequestBody(
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = StrayView.class)))
    public Response photograph(@RestPath UUID id, HttpHeaders headers, byte[] file) {
        photographs.keep(desk.read(id), file, headers.getMediaType().toString(), current.requireStaff());
        return answer(id);
    }

    @GET
    @Path("{id}/photographs/{photograph}")
    @Produces(PhotographFile.TYPE)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "photographOfStrayParcel",
            summary = "Read a photograph of it",
            description = "As it is kept: JPEG. Once the parcel is matched it is a photograph of the case.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response photograph(@RestPath UUID id, @RestPath String photograph) {
        return photographs.file(id, photograph, Album.Size.WHOLE);
    }

    private Response answer(UUID id) {
        StrayView view = list.one(id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
