package org.amends.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amends.casefile.CaseRequests;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.RefusalGround;
import org.amends.lifecycle.RefusalProof;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Refusals that take proofs and a second person before they can be decided. */
@Path("/api/v1/cases/{reference}/refusal")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class RefusalResource {

    private final CaseRequests requests;

    RefusalResource(CaseRequests requests) {
        this.requests = requests;
    }

    @Schema(name = "ProposedRefusal")
    public record RefusalInput(
            @NotNull RefusalGround ground,

            @Schema(description = "What shows that the ground holds; each ground needs its own")
            @NotEmpty
            @Size(max = 10)
            List<@Valid @NotNull ProofInput> proofs) {

        /** Of two words about one proof both count. */
        public Command command() {
            Map<RefusalProof, String> words = new EnumMap<>(RefusalProof.class);
            proofs.forEach(proof -> words.merge(proof.kind(), proof.words(), (one, other) -> one + "\n" + other));
            return new Command.ProposeRefusal(ground, words);
        }
    }

    @Schema(name = "RefusalProof")
    public record ProofInput(
            @NotNull RefusalProof kind,

            @Schema(examples = "Omniva JJEE0412, signed for on 3 November") @NotNull @Words(max = 5_000)
            String words) {}

    @Schema(name = "ConfirmedRefusal")
    public record ConfirmInput() {}

    @POST
    @Operation(
            operationId = "proposeRefusal",
            summary = "Say why something is to be refused, and what proves it",
            description =
                    "A withdrawal, a claim, and whatever rests on a term of the contract are refused only on a closed"
                            + " ground, with its proofs, once a second person has confirmed them. Then the decision can be written.")
    public Response propose(@PathParam("reference") String reference, @NotNull @Valid RefusalInput input) {
        return requests.act(reference, input, file -> input.command());
    }

    @POST
    @Path("confirmation")
    @Operation(
            operationId = "confirmRefusal",
            summary = "Confirm a ground of refusal and its proofs",
            description = "By somebody above the owner who did not propose it.")
    public Response confirm(@PathParam("reference") String reference, @NotNull @Valid ConfirmInput input) {
        return requests.act(reference, input, file -> new Command.ConfirmRefusal());
    }
}
