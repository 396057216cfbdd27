package org.amends.returns.withdrawal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.Filings;
import org.amends.casefile.Receipt;
import org.amends.casefile.Refusals;
import org.amends.intake.FilingPace;
import org.amends.intake.FilingProblems;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The withdrawal function for shops that show it on pages of their own. */
@Path("/api/v1/withdrawals")
@Tag(name = "Withdrawals")
public class WithdrawalResource {

    private final Withdrawals withdrawals;
    private final CaseRequests requests;
    private final Refusals refusals;
    private final FilingPace pace;
    private final Statement statement;

    WithdrawalResource(
            Withdrawals withdrawals, CaseRequests requests, Refusals refusals, FilingPace pace, Statement statement) {
        this.withdrawals = withdrawals;
        this.requests = requests;
        this.refusals = refusals;
        this.pace = pace;
        this.statement = statement;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declareWithdrawal",
            summary = "Withdraw from a contract",
            description =
                    "The declaration counts from the moment at which this is answered, whether we know the order or"
                            + " not; nobody approves it. Its receipt goes to the consumer at once. The answer holds their private link,"
                            + " which is shown only this once. It does not tell whether the order was found.")
    @APIResponse(
            responseCode = "201",
            description = "Declared",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response declare(@NotNull @Valid WithdrawalInput withdrawal, @Context HttpServerRequest request) {
        IdempotencyKey key = requests.key(withdrawal).orElseThrow(FilingProblems::keyRequired);
        pace.take(request).ifPresent(wait -> {
            throw FilingProblems.tooMany(wait);
        });
        Filings.Outcome outcome = withdrawals.declare(withdrawal.notice(statement), requests.actor(), Optional.of(key));
        if (outcome instanceof Filings.Outcome.Filed filed) {
            return CaseRequests.respond(filed.reply());
        }
        if (outcome instanceof Filings.Outcome.Refused refused) {
            throw refusals.problem(refused.decision());
        }
        throw Problem.notFound("team");
    }
}
