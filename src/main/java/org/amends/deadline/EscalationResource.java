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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Deed;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accepting a rung of a ladder, which takes a deed. Until somebody does, the next rung fires. */
@Path("/api/v1/cases/{reference}/deadlines/{deadline}/escalations/{level}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Escalation")
public class EscalationResource {

    private final CaseRequests requests;

    EscalationResource(CaseRequests requests) {
        this.requests = requests;
    }

    @Schema(name = "EscalationAcceptance")
    public record AcceptanceInput(
            @Schema(description = "Take the case, confirm its owner with a new plan, or add somebody who helps")
            @NotNull
            Deed deed,

            @Schema(description = "What will be done now") @NotNull @Words(max = 2_000)
            String plan,

            @Schema(description = "By when; a new deadline, whose ladder starts one rung higher") @NotNull
            Instant by,

            @Schema(description = "Who helps, for ADD_HELP") Optional<UUID> helper) {}

    @POST
    @Path("acceptance")
    @Operation(
            operationId = "acceptEscalation",
            summary = "Accept an escalation with a deed and a dated plan",
            description =
                    "Only the person whom the rung reached can. The deed names what is done now and by when; the ladder stops there.")
    public Response accept(
            @PathParam("reference") String reference,
            @PathParam("deadline") int deadline,
            @PathParam("level") int level,
            @NotNull @Valid AcceptanceInput input) {
        return requests.act(
                reference,
                input,
                file -> new Command.AcceptEscalation(
                        deadline, level, input.deed(), input.plan(), input.by(), input.helper()));
    }
}
