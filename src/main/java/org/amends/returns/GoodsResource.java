package org.amends.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.order.snapshot.OrderName;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The order and the goods of a withdrawal. */
@Path("/api/v1/cases/{reference}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Withdrawals")
public class GoodsResource {

    private final CaseRequests requests;
    private final Matching matching;

    GoodsResource(CaseRequests requests, Matching matching) {
        this.requests = requests;
        this.matching = matching;
    }

    @Schema(name = "MatchedOrder")
    public record OrderInput(
            @Schema(description = "The shop or till that the order came from", examples = "webshop")
            @NotNull
            @Words(max = 100)
            String source,

            @Schema(description = "Its number there", examples = "1007") @NotNull @Words(max = 150)
            String externalId,

            @Schema(
                    description =
                            "What the consumer withdraws from; absent for all that is left of the order, which is only for who withdraws from the whole")
            @Nullable
            @Size(max = 1_000)
            List<@Valid @NotNull UnitsInput> units) {

        public OrderName name() {
            return new OrderName(source.strip(), externalId.strip());
        }

        public Command.MatchOrder command(Matching matching, LoggedCase file) {
            List<UnitsInput> lines = units == null ? List.of() : units;
            return new Command.MatchOrder(
                    matching.goods(name(), lines.stream().map(UnitsInput::units).toList(), file));
        }
    }

    @Schema(name = "SentGoods")
    public record SentInput(
            @Schema(description = "What shows that the goods are on their way", examples = "RR123456789EE, Omniva")
            @NotNull
            @Words(max = 2_000)
            String proof) {

        public Command.SendGoods command() {
            return new Command.SendGoods(proof);
        }
    }

    @POST
    @Path("order")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "matchOrder",
            summary = "Say which order a withdrawal is about",
            description =
                    "For a withdrawal whose order nobody found. The order is frozen into the case as it is now, and its"
                            + " units are committed: no other case can give them back too.")
    public Response match(@PathParam("reference") String reference, @NotNull @Valid OrderInput input) {
        return matching.orProblem(() -> requests.act(reference, input, file -> input.command(matching, file)));
    }

    @POST
    @Path("goods/sending")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.CUSTOMER})
    @Operation(
            operationId = "sendGoods",
            summary = "Show that the goods were sent",
            description =
                    "By the customer, or by a colleague whom they told. From then on the money no longer waits for"
                            + " the goods.")
    public Response send(@PathParam("reference") String reference, @NotNull @Valid SentInput input) {
        return requests.act(reference, input, file -> input.command());
    }
}
