package org.amends.casefile;

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
import java.util.Optional;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.NoAnswer;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages of the customer that need no answer, and why. */
@Path("/api/v1/cases/{reference}/answers/{message}/waiver")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work")
public class WaiverResource {

    private final CaseRequests requests;

    WaiverResource(CaseRequests requests) {
        this.requests = requests;
    }

    @Schema(name = "AnswerWaiver")
    public record WaiverInput(
            @Schema(description = "Why the message needs no answer") @NotNull
            NoAnswer reason,

            @Schema(description = "The same in your own words; required for OTHER")
            Optional<@Words(max = 2_000) String> words) {

        public Command.WaiveAnswer command(int message) {
            return new Command.WaiveAnswer(message, reason, words);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "waiveAnswer",
            summary = "Say that a message of the customer needs no answer",
            description =
                    "By the number of the message in the history. Its clock stops, neither met nor missed unless its"
                            + " time was over; every other clock runs on. The owner says so, or a lead; only a lead when the"
                            + " customer asks something.")
    public Response waive(
            @PathParam("reference") String reference,
            @PathParam("message") int message,
            @NotNull @Valid WaiverInput input) {
        return requests.act(reference, input, file -> input.command(message));
    }

    @POST
    @Path("revocation")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "requireAnswer",
            summary = "Say that a message needs an answer after all",
            description = "Its clock runs again from the moment when the message came, so that it may be late at once.")
    public Response require(@PathParam("reference") String reference, @PathParam("message") int message) {
        return requests.act(reference, "", file -> new Command.RequireAnswer(message));
    }
}
