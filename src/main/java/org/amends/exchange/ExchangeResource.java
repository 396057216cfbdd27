package org.amends.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.goods.GoodsDeed;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Command;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is sent in place of goods, from the customer's yes to a difference in price to the parcel that is on its way. */
@Path("/api/v1/cases/{reference}/exchanges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remedies")
public class ExchangeResource {

    private final CaseRequests requests;
    private final CurrentActor current;
    private final ExchangeBook book;
    private final ExchangeDeeds deeds;

    ExchangeResource(CaseRequests requests, CurrentActor current, ExchangeBook book, ExchangeDeeds deeds) {
        this.requests = requests;
        this.current = current;
        this.book = book;
        this.deeds = deeds;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.CUSTOMER})
    @Operation(
            operationId = "exchanges",
            summary = "Read what is sent in place of the goods of a case",
            description = "What comes back, what goes out, the difference in price, and how far it is.")
    public List<ExchangeView> list(@PathParam("reference") String reference) {
        return book.of(requests.reached(reference).id()).stream()
                .map(ExchangeView::of)
                .toList();
    }

    @POST
    @Path("{remedy}/agreement")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.CUSTOMER})
    @Operation(
            operationId = "agreeToDifference",
            summary = "The customer agrees to pay the difference in price",
            description =
                    "By themselves, or on the word of a colleague who says how they heard it. Before, nothing is owed and"
                            + " nothing is sent.")
    public Response agree(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @NotNull @Valid ExchangeInput.Agreement input) {
        return act(reference, input, file -> deeds.agree(file, remedy, input, person()));
    }

    @POST
    @Path("{remedy}/refusal")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.CUSTOMER})
    @Operation(
            operationId = "declineDifference",
            summary = "The customer does not want to pay the difference in price",
            description = "The case is open again, for another decision.")
    public Response decline(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @NotNull @Valid ExchangeInput.Refusal input) {
        return act(reference, input, file -> deeds.decline(file, remedy, person()));
    }

    @POST
    @Path("{remedy}/sending")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "sendExchange",
            summary = "Say that it is on its way, with carrier and number",
            description = "The remedy is carried out with that; the customer reads both.")
    public Response send(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @NotNull @Valid ExchangeInput.Sent input) {
        return act(reference, input, file -> deeds.sent(file, remedy, input));
    }

    @POST
    @Path("{remedy}/unavailability")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "exchangeUnavailable",
            summary = "Say that it can't be had, and why",
            description = "The case is open again, for another decision. The customer reads why.")
    public Response unavailable(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @NotNull @Valid ExchangeInput.Unavailable input) {
        UUID person = current.requireStaff().id();
        return act(reference, input, file -> deeds.unavailable(file, remedy, input, person));
    }

    private Optional<UUID> person() {
        return current.staff().map(StaffMember::id);
    }

    /** The version comes first: whoever has not seen the case as it is is told that, and nothing else. */
    private Response act(String reference, Object input, Function<LoggedCase, GoodsDeed> deed) {
        requests.reached(reference);
        return requests.answered(requests.key(input)).orElseGet(() -> {
            GoodsDeed made = deed.apply(requests.seen(reference));
            return requests.act(reference, input, actor(made.command()), logged -> made.command(), made.beside());
        });
    }

    /** A case is opened again by the service; what the customer asks of nobody in person is noted by it. */
    private Actor actor(Command command) {
        boolean byService = command instanceof Command.Reopen
                || command instanceof Command.Note && current.staff().isEmpty();
        return byService ? new Actor.System() : requests.actor();
    }
}
