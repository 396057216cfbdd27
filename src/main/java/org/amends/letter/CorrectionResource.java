package org.amends.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.CaseStories;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The customer puts right what we said that we had understood. */
@Path("/api/v1/cases/{reference}/corrections")
@RolesAllowed(Roles.CUSTOMER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
public class CorrectionResource {

    private final CaseRequests requests;
    private final CaseStories stories;
    private final ReadBacks readBacks;

    CorrectionResource(CaseRequests requests, CaseStories stories, ReadBacks readBacks) {
        this.requests = requests;
        this.stories = stories;
        this.readBacks = readBacks;
    }

    @Schema(name = "Correction")
    public record CorrectionInput(
            @Schema(
                    description = "What we got wrong",
                    examples = "It is not the lid that leaks but the bottom, and I never dropped it.")
            @NotNull
            @Words(max = 10_000)
            String words) {}

    @POST
    @Operation(
            operationId = "correctReadBack",
            summary = "The customer says what we got wrong of their points",
            description =
                    "From the acknowledgement that read them back until the decision, as often as they like. It is a message, so"
                            + " an answer is owed to it.")
    public Response correct(@PathParam("reference") String reference, @NotNull @Valid CorrectionInput input) {
        return requests.act(reference, input, file -> command(input, file), ReadBacks.beside());
    }

    private Command command(CorrectionInput input, LoggedCase file) {
        if (!ReadBacks.canBeCorrected(stories.tell(file).points())) {
            throw Problem.conflict(
                    "/problems/nothing-read-back",
                    "We have not said yet how we understand it, or it is decided already. Write a message instead.");
        }
        return readBacks.correction(input.words(), file);
    }
}
