package org.amends.carriage;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.goods.GoodsDeed;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way back of goods: labels, parcels on their way, and those that are lost. */
@Path("/api/v1/cases/{reference}/way-back")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goods")
public class WayBackResource {

    private final CaseRequests requests;
    private final CurrentActor current;
    private final OfferedWays ways;
    private final ParcelBook book;
    private final WayBackDeeds deeds;

    WayBackResource(
            CaseRequests requests, CurrentActor current, OfferedWays ways, ParcelBook book, WayBackDeeds deeds) {
        this.requests = requests;
        this.current = current;
        this.ways = ways;
        this.book = book;
        this.deeds = deeds;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "wayBack",
            summary = "Read how the goods of a case come back",
            description = "Who pays, what is offered, and where each parcel is.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands",
            content = @Content(schema = @Schema(implementation = WayBackView.class)))
    public WayBackView read(@PathParam("reference") String reference) {
        LoggedCase file = requests.reached(reference);
        return WayBackView.of(ways.of(file.id()), book.of(file.id()), book);
    }

    @POST
    @Operation(
            operationId = "askForWayBack",
            summary = "Ask for a label, a code, a place or a day, for the customer",
            description =
                    "A connector makes it where there is one, else the owner. One at a time: while one is asked for, another"
                            + " is refused.")
    public Response ask(@PathParam("reference") String reference, @NotNull @Valid WayBackInput.Ask input) {
        return act(reference, input, (file, person) -> deeds.ask(file, input, Optional.of(person)));
    }

    @POST
    @Path("{parcel}/label")
    @Operation(
            operationId = "attachLabel",
            summary = "Attach a label that was made by hand",
            description =
                    "A link, or words that say what to do; a file goes by the page. The customer finds it on theirs.")
    public Response attach(
            @PathParam("reference") String reference,
            @PathParam("parcel") String parcel,
            @NotNull @Valid WayBackInput.MadeLabel input) {
        return act(reference, input, (file, person) -> deeds.attach(file, parcel, input, Optional.empty(), person));
    }

    @POST
    @Path("{parcel}/inquiry")
    @Operation(
            operationId = "inquireParcel",
            summary = "Note that the carrier was asked where a parcel is",
            description = "The days of silence are counted anew.")
    public Response inquire(
            @PathParam("reference") String reference,
            @PathParam("parcel") String parcel,
            @NotNull @Valid WayBackInput.Inquiry input) {
        return act(reference, input, (file, person) -> deeds.inquire(file, parcel, input));
    }

    @POST
    @Path("{parcel}/loss")
    @Operation(
            operationId = "loseParcel",
            summary = "Say that a parcel is lost",
            description = "It costs the customer nothing: their money does not wait for it.")
    public Response lose(
            @PathParam("reference") String reference,
            @PathParam("parcel") String parcel,
            @NotNull @Valid WayBackInput.Inquiry input) {
        return act(reference, input, (file, person) -> deeds.lost(file, parcel, input, person));
    }

    /** The version comes first: whoever has not seen the case as it is is told that, and nothing else. */
    private Response act(String reference, Object input, BiFunction<LoggedCase, UUID, GoodsDeed> deed) {
        return requests.answered(requests.key(input)).orElseGet(() -> {
            LoggedCase file = requests.seen(reference);
            GoodsDeed made = deed.apply(file, current.requireStaff().id());
            return requests.act(reference, input, logged -> made.command(), made.beside());
        });
    }
}
