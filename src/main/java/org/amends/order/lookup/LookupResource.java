package org.amends.order.lookup;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.amends.identity.RemoteAddress;
import org.amends.identity.Secret;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How customers name their order to us, without an account and without a receipt. */
@Path("/api/v1/order-lookups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class LookupResource {

    private final PacedLookUps lookUps;
    private final LookupConfig config;

    LookupResource(PacedLookUps lookUps, LookupConfig config) {
        this.lookUps = lookUps;
        this.config = config;
    }

    @Schema(name = "OrderTicket")
    public record TicketView(
            @Schema(examples = "aml_0mNq7Jt3xqkVwYp2sR8dHc") String ticket, long validMinutes) {}

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookUpOrder",
            summary = "Name an order by what its customer knows",
            description = "The answer is a ticket to file a return with. It is the same whether or not there is such an"
                    + " order, so that nobody can try out numbers and addresses; nothing of the order is told.")
    @APIResponse(
            responseCode = "200",
            description = "A ticket",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response lookUp(@NotNull LookupInput lookup, @Context HttpServerRequest request) {
        LookupKey key = lookup.key();
        PacedLookUps.Answer answer = lookUps.ask(key, RemoteAddress.of(request));
        if (answer instanceof PacedLookUps.Answer.TooOften tooOften) {
            throw tooMany(tooOften.pause().toSeconds());
        }
        Secret ticket = ((PacedLookUps.Answer.Asked) answer).ticket();
        return Response.ok(new TicketView(ticket.text(), config.ticketLifetime().toMinutes()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Problem tooMany(long seconds) {
        return Problem.of(
                        429,
                        "/problems/too-many-lookups",
                        "Too many look-ups at once",
                        "This was looked up too often in a short time. Try again in " + seconds
                                + " s, or file without the order: nobody needs a receipt.")
                .withHeader("Retry-After", Long.toString(seconds));
    }
}
