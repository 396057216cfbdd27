package org.amends.decision;

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
import org.amends.casefile.CaseRequests;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.RightKind;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Better rights of the customer, which they may not know of (S1-32). */
@Path("/api/v1/cases/{reference}/rights")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class RightResource {

    private final CaseRequests requests;

    RightResource(CaseRequests requests) {
        this.requests = requests;
    }

    @Schema(name = "Right")
    public record RightInput(
            @NotNull RightKind kind,

            @Schema(
                    description = "What they are entitled to, in words for the customer",
                    examples = "This kettle was recalled: you get its price back.")
            @NotNull
            @Words(max = 1_000)
            String what,

            @Schema(description = "At least how much money that is, where it is money")
            Optional<DecisionInput.@Valid AmountInput> worth) {

        /** @throws org.amends.platform.problem.Problem when the currency is none */
        public Command command() {
            return new Command.NoteRight(kind, what, worth.map(amount -> amount.money("worth.currency")));
        }
    }

    @Schema(name = "DroppedRight")
    public record DropInput(
            @Schema(description = "Why it was a mistake") @NotNull @Words(max = 1_000)
            String reason) {}

    @POST
    @Operation(
            operationId = "noteRight",
            summary = "Note something that the customer is entitled to",
            description =
                    "A recall, a remedy by law, a price that fell, a longer warranty. The decision tells it to the customer, and"
                            + " cannot offer less money than it is worth.")
    public Response note(@PathParam("reference") String reference, @NotNull @Valid RightInput input) {
        return requests.act(reference, input, file -> input.command());
    }

    @POST
    @Path("{right}/withdrawal")
    @Operation(
            operationId = "dropRight",
            summary = "Drop a right that was noted by mistake",
            description = "Only somebody above the owner can, and says why.")
    public Response drop(
            @PathParam("reference") String reference, @PathParam("right") int right, @NotNull @Valid DropInput input) {
        return requests.act(reference, input, file -> new Command.DropRight(right, input.reason()));
    }
}
