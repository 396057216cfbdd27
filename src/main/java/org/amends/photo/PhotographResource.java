package org.amends.photo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Channel;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Photographs of a case, for staff and for its customer. */
@Path("/api/v1/cases/{reference}/photographs")
@Tag(name = "Photographs")
public class PhotographResource {

    private final CaseRequests requests;
    private final Darkroom darkroom;
    private final Album album;
    private final CurrentActor current;

    PhotographResource(CaseRequests requests, Darkroom darkroom, Album album, CurrentActor current) {
        this.requests = requests;
        this.darkroom = darkroom;
        this.album = album;
        this.current = current;
    }

    /** What makes two requests the same. */
    private record Same(byte[] came, Subject subject, String words, boolean forCustomer) {}

    @POST
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.CUSTOMER})
    @Operation(
            operationId = "addPhotograph",
            summary = "Add a photograph to a case",
            description =
                    "The body is the file: JPEG, PNG or WebP, up to 10 MB and 50 megapixels. It is drawn anew, upright and"
                            + " without any metadata, at most 2,560 pixels long and 1 MB large. What the customer sends is a"
                            + " message to the owner; what staff send is a note. The answer's version is the event of the"
                            + " photograph in the list of photographs.")
    @RequestBody(
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response add(
            @PathParam("reference") String reference,
            @Parameter(description = "What it shows") @QueryParam("shows") @DefaultValue("CASE") Subject.Kind shows,
            @Parameter(description = "The line of the order, with shows=LINE") @QueryParam("line")
                    Optional<@Words(max = 200) String> line,
            @Parameter(description = "What it shows, for whoever can't see it") @QueryParam("words")
                    Optional<@Words(max = 1_000) String> words,
            @Parameter(description = "Whether the customer may see what staff took; what they sent themselves they may")
                    @QueryParam("forCustomer")
                    @DefaultValue("false")
                    boolean forCustomer,
            HttpHeaders headers,
            byte[] file) {
        LoggedCase reached = requests.reached(reference);
        if ((shows == Subject.Kind.LINE) != line.isPresent()) {
            throw Problem.invalid("line", "photograph.line", "Name a line with shows=LINE, and with nothing else.");
        }
        Subject subject = new Subject(shows, line);
        String said = words.orElse("");
        Darkroom.Developed developed = darkroom.develop(
                reached,
                new Darkroom.Sent(
                        file,
                        headers.getMediaType().toString(),
                        subject,
                        said,
                        current.staff().map(StaffMember::id),
                        forCustomer),
                Channel.API);
        return requests.act(
                reference,
                new Same(NewPhotograph.digest(file), subject, said, forCustomer),
                logged -> developed.command(),
                developed.beside());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.CUSTOMER})
    @Operation(
            operationId = "photographs",
            summary = "List the photographs of a case",
            description = "Oldest first; customers see what they sent and what is for them. A case has 140 at most.")
    @APIResponse(
            responseCode = "200",
            description = "Them all",
            content = @Content(schema = @Schema(implementation = PhotographView.Page.class)))
    public PhotographView.Page list(@PathParam("reference") String reference) {
        UUID caseId = requests.reached(reference).id();
        List<Photograph> all = isStaff() ? album.of(caseId) : album.shownToCustomer(caseId);
        return PhotographView.Page.of(all);
    }

    @GET
    @Path("{id}")
    @Produces(PhotographFile.TYPE)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.CUSTOMER})
    @Operation(operationId = "photograph", summary = "Read a photograph", description = "As it is kept: JPEG.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response read(@PathParam("reference") String reference, @PathParam("id") String id) {
        return file(reference, id, Album.Size.WHOLE);
    }

    @GET
    @Path("{id}/preview")
    @Produces(PhotographFile.TYPE)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.CUSTOMER})
    @Operation(
            operationId = "photographPreview",
            summary = "Read a photograph in small",
            description = "480 pixels at its longer side: JPEG.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response preview(@PathParam("reference") String reference, @PathParam("id") String id) {
        return file(reference, id, Album.Size.PREVIEW);
    }

    private Response file(String reference, String id, Album.Size size) {
        return album.file(requests.reached(reference).id(), id, size, isStaff());
    }

    private boolean isStaff() {
        return current.staff().isPresent();
    }
}
