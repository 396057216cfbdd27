package org.amends.remedy;

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
import org.amends.lifecycle.Command;
import org.amends.lifecycle.ProofKind;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Remedies carried out. A case is settled by itself once every remedy has its proof. */
@Path("/api/v1/cases/{reference}/remedies")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remedies")
public class RemedyResource {

    private final CaseRequests requests;

    RemedyResource(CaseRequests requests) {
        this.requests = requests;
    }

    @Schema(name = "RemedyProof")
    public record ProofInput(
            @NotNull ProofKind kind,

            @Schema(
                    description = "What shows that it was done; the customer reads it",
                    examples = "Bank transfer 2026-11-30, reference 77120934")
            @NotNull
            @Words(max = 2_000)
            String proof) {}

    @POST
    @Path("{remedy}/proof")
    @Operation(
            operationId = "carryOutRemedy",
            summary = "Record that a remedy was carried out, with its proof",
            description =
                    "When it was the last one, the case is settled by itself and the customer will be asked whether it worked.")
    public Response carryOut(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @NotNull @Valid ProofInput input) {
        return requests.act(reference, input, file -> new Command.CarryOutRemedy(remedy, input.kind(), input.proof()));
    }
}
