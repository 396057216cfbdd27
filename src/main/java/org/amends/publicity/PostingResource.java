package org.amends.publicity;

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
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reviews and posts about a case that there is. */
@Path("/api/v1/cases/{reference}/postings")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Voice")
public class PostingResource {

    private final CaseRequests requests;
    private final Lodging lodging;
    private final Postings postings;
    private final CurrentActor current;

    PostingResource(CaseRequests requests, Lodging lodging, Postings postings, CurrentActor current) {
        this.requests = requests;
        this.lodging = lodging;
        this.postings = postings;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "postings",
            summary = "Reviews and posts about a case",
            description = "By the moment at which a colleague saw them, the oldest first.")
    public List<Posting> list(@PathParam("reference") String reference) {
        return postings.of(requests.reached(reference).id());
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "lodgePosting",
            summary = "Lodge a review or a post to a case that there is",
            description = "Under a random UUID that you draw, so that a repeated request lodges it once. It changes no"
                    + " deadline.")
    public List<Posting> lodge(
            @PathParam("reference") String reference, @PathParam("id") UUID id, @NotNull @Valid PostingInput input) {
        LoggedCase file = requests.reached(reference);
        postings.add(
                id,
                file.id(),
                lodging.checked(input.kind(), input.link(), input.capturedAt(), input.words()),
                current.requireStaff().id());
        return postings.of(file.id());
    }
}
