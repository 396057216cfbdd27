package org.amends.house;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.amends.people.PeopleChange;
import org.amends.people.PeopleChanges;
import org.amends.people.Roles;
import org.amends.platform.ETags;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who the house is to its customers, for programs that set a house up. */
@Path("/api/v1/organisation")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class OrganisationResource {

    private final OwnOrganisation organisation;
    private final PeopleChanges changes;

    OrganisationResource(OwnOrganisation organisation, PeopleChanges changes) {
        this.organisation = organisation;
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "readOrganisation",
            summary = "Who we are to customers, and in which languages",
            description = "The ETag is its version; send it back as If-Match with a change.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrganisationDetails.class)))
    public Response read() {
        OwnOrganisation.Versioned now = organisation.current();
        return Response.ok(now.details())
                .header(HttpHeaders.ETAG, ETags.of(now.version()))
                .build();
    }

    @PUT
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change who we are to customers",
            description = "Every field is replaced; what is left out is not said any more. The language of the house is"
                    + " always offered, and comes first. Letters on their way stay in the language of their case.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrganisationDetails.class)))
    @APIResponse(responseCode = "412", description = "Somebody has changed it since you read it")
    @APIResponse(responseCode = "428", description = "Say which version you have seen")
    public Response change(
            @Parameter(description = "The ETag as it was read, such as \"7\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid OrganisationDetails details) {
        if (!organisation.change(details, ETags.seen(ifMatch, "organisation"))) {
            throw Problem.of(
                    412,
                    "/problems/stale-version",
                    "Somebody was faster",
                    "Somebody has changed the organisation since you read it. Read it again, then decide.");
        }
        return read();
    }

    @GET
    @Path("changes")
    @Operation(
            operationId = "changesOfOrganisation",
            summary = "What was done to the organisation",
            description = "The last 200 changes, the newest first, each with before and after and whose doing it was.")
    public List<PeopleChange> changes() {
        return changes.of(OwnOrganisation.SUBJECT);
    }
}
