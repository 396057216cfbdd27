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
import org.amends.casefile.CaseRequests;
import org.amends.identity.CurrentActor;
import org.amends.letter.DryRunView;
import org.amends.letter.DryRuns;
import org.amends.lifecycle.Command;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decision of a case, and the customer's answer to it. */
@Path("/api/v1/cases/{reference}/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {

    private final CaseRequests requests;
    private final CurrentActor current;
    private final Decisions decisions;
    private final DryRuns runs;

    DecisionResource(CaseRequests requests, CurrentActor current, Decisions decisions, DryRuns runs) {
        this.requests = requests;
        this.current = current;
        this.decisions = decisions;
        this.runs = runs;
    }

    @Schema(name = "Contest")
    public record ContestInput(
            @Schema(description = "What the customer disagrees with") @NotNull @Words(max = 10_000)
            String statement) {}

    @POST
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "decide",
            summary = "Decide the case",
            description =
                    "Every point gets an answer. What is upheld needs a remedy that is a deed, with an owner and a"
                            + " date; what is refused names where the customer can go next, and until when.")
    public Response decide(@PathParam("reference") String reference, @NotNull @Valid DecisionInput input) {
        return requests.act(
                reference,
                input,
                file -> decisions.command(input, file, current.requireStaff()),
                decisions.beside(input));
    }

    @POST
    @Path("checks")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "checkDecision",
            summary = "Check the letter of a decision without deciding",
            description =
                    "A dry run: the same findings in the letter as sending would have, and the preview. Nothing is changed.")
    public DryRunView check(@PathParam("reference") String reference, @NotNull @Valid DecisionInput input) {
        return runs.run(reference, file -> decisions.draft(input, file));
    }

    @POST
    @Path("current/acceptance")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "acceptDecision",
            summary = "The customer accepts the decision",
            description = "The remedies are due from now on; with none, the case is closed.")
    public Response accept(@PathParam("reference") String reference) {
        return requests.act(reference, "", file -> new Command.AcceptDecision());
    }

    @POST
    @Path("current/contest")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "contest",
            summary = "The customer disagrees with the decision",
            description = "Once. Another person looks at it, on a shorter clock.")
    public Response contest(@PathParam("reference") String reference, @NotNull @Valid ContestInput input) {
        return requests.act(reference, input, file -> decisions.contest(input.statement(), file));
    }
}
