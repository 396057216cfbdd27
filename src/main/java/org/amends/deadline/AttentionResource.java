package org.amends.deadline;

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
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The look from above that a case asks for though nothing is late yet. */
@Path("/api/v1/cases/{reference}/attention")
@RolesAllowed({Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Escalation")
public class AttentionResource {

    private final CaseRequests requests;

    AttentionResource(CaseRequests requests) {
        this.requests = requests;
    }

    @Schema(name = "Attention")
    public record AttentionInput(
            @Schema(description = "What is done about it now") @NotNull @Words(max = 2_000)
            String plan) {}

    @POST
    @Operation(
            operationId = "attend",
            summary = "Look at a case that asks for it, and say what is done",
            description = "For leads and managers whom the complaint is not about. Answers every reason for which"
                    + " somebody above the owner is asked.")
    public Response attend(@PathParam("reference") String reference, @NotNull @Valid AttentionInput input) {
        return requests.act(reference, input, file -> new Command.Attend(input.plan()));
    }
}
