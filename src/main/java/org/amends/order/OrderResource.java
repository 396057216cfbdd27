package org.amends.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.amends.order.snapshot.OrderName;
import org.amends.order.ucp.UcpOrder;
import org.amends.order.ucp.UcpReading;
import org.amends.people.Roles;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The way in for orders, one by one, and what we know of one. */
@Path("/api/v1/orders/{source}/{externalId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class OrderResource {

    private final Orders orders;
    private final Commitments commitments;

    OrderResource(Orders orders, Commitments commitments) {
        this.orders = orders;
        this.commitments = commitments;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SHOP)
    @Operation(
            operationId = "putOrder",
            summary = "Tell us of an order, whole and in its present state",
            description =
                    "In the order shape of the Universal Commerce Protocol, with “x-returns” for what the law and the"
                            + " look-up need. Send it again with every change and a higher version: what is older than what we hold,"
                            + " or the same, is ignored, so nothing goes wrong when it comes twice or out of order.")
    @APIResponse(
            responseCode = "201",
            description = "We did not know it",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Updated, or ignored, as the answer says",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    @APIResponse(responseCode = "409", description = "The order was in another currency")
    public Response put(
            @RestPath String source, @RestPath String externalId, @NotNull UcpOrder order, UriInfo address) {
        OrderName name = new OrderName(source, externalId);
        Taken taken = orders.take(UcpReading.read(name, order));
        if (taken.outcome() == Taken.Outcome.OTHER_CURRENCY) {
            throw otherCurrency();
        }
        TakenView view = TakenView.of(name, taken);
        return taken.outcome() == Taken.Outcome.CREATED
                ? Response.created(address.getRequestUri()).entity(view).build()
                : Response.ok(view).build();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "readOrder",
            summary = "One order in its newest version",
            description = "With the units of each line that no case speaks for yet. Not who bought it.")
    @APIResponse(responseCode = "200", description = "The order")
    @APIResponse(responseCode = "404", description = "There is no such order")
    public OrderView get(@RestPath String source, @RestPath String externalId) {
        StoredOrder order = orders.find(new OrderName(source, externalId)).orElseThrow(() -> Problem.notFound("order"));
        return OrderView.of(order, commitments.available(order.id()));
    }

    private static Problem otherCurrency() {
        FieldError error = TakenView.otherCurrency();
        return Problem.conflict("/problems/other-currency", error.detail()).withErrors(List.of(error));
    }
}
