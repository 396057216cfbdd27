package org.amends.goods;

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
import java.util.UUID;
import java.util.function.BiFunction;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the warehouse tells of goods, and what follows from it. */
@Path("/api/v1/cases/{reference}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goods")
public class GoodsOfCaseResource {

    private final CaseRequests requests;
    private final CurrentActor current;
    private final GoodsBook book;
    private final NamedGoods named;
    private final Parcels parcels;
    private final Inspections inspections;
    private final Discrepancies discrepancies;
    private final Deductions deductions;

    GoodsOfCaseResource(
            CaseRequests requests,
            CurrentActor current,
            GoodsBook book,
            NamedGoods named,
            Parcels parcels,
            Inspections inspections,
            Discrepancies discrepancies,
            Deductions deductions) {
        this.requests = requests;
        this.current = current;
        this.book = book;
        this.named = named;
        this.parcels = parcels;
        this.inspections = inspections;
        this.discrepancies = discrepancies;
        this.deductions = deductions;
    }

    @GET
    @Path("goods")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "goodsOfCase",
            summary = "Read the goods of a case",
            description = "What is expected, came, was graded and went where. Every figure is a sum of rows.")
    @APIResponse(
            responseCode = "200",
            description = "As they stand",
            content = @Content(schema = @Schema(implementation = GoodsView.class)))
    public GoodsView read(@PathParam("reference") String reference) {
        LoggedCase file = requests.reached(reference);
        return GoodsView.of(book.of(file.id()), NamedGoods.expected(file), named.titles(file.id()));
    }

    @POST
    @Path("parcels")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "takeParcel",
            summary = "Take in a parcel, whatever is in it",
            description =
                    "As often as parcels come. Counted units of which fewer are still out are recorded as too much, beside"
                            + " what was expected. A label that was taken in already is refused.")
    public Response take(@PathParam("reference") String reference, @NotNull @Valid GoodsInput.Parcel input) {
        return act(reference, input, (file, person) -> parcels.take(file, input, person));
    }

    @POST
    @Path("inspections")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "inspectGoods",
            summary = "Grade goods, and say where they go",
            description =
                    "Never more than came, and nowhere more than was graded so. Below grade B it needs photographs.")
    public Response inspect(@PathParam("reference") String reference, @NotNull @Valid GoodsInput.Inspected input) {
        return act(reference, input, (file, person) -> inspections.inspect(file, input, person));
    }

    @POST
    @Path("inspections/{id}/reversal")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "reverseInspection",
            summary = "Take back a row of the inspection",
            description = "By a row of its opposite; then grade anew.")
    public Response reverse(
            @PathParam("reference") String reference,
            @PathParam("id") String id,
            @NotNull @Valid GoodsInput.Reversal input) {
        return act(reference, input, (file, person) -> inspections.reverse(file, id(id), input.reason(), person));
    }

    @POST
    @Path("discrepancies")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "openDiscrepancy",
            summary = "Record that goods did not come as they should have",
            description =
                    "The owner is called, and the customer reads it with the photographs on their page at once. It holds no"
                            + " money back: what nobody disputes is paid meanwhile.")
    public Response open(@PathParam("reference") String reference, @NotNull @Valid GoodsInput.Discrepant input) {
        return act(reference, input, (file, person) -> discrepancies.open(file, input, person));
    }

    @POST
    @Path("discrepancies/{id}/end")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "endDiscrepancy",
            summary = "Say what came of a discrepancy",
            description = "The customer reads it on their page.")
    public Response end(
            @PathParam("reference") String reference,
            @PathParam("id") String id,
            @NotNull @Valid GoodsInput.Ended input) {
        return act(reference, input, (file, person) -> discrepancies.end(file, id(id), input.outcome(), person));
    }

    @POST
    @Path("deductions")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "proposeDeduction",
            summary = "Propose to keep money back for lost value",
            description =
                    "Only for goods of a withdrawal that were graded so, with photographs and words for the customer, and"
                            + " only where they were told of the right to withdraw (Directive 2011/83/EU, art. 14(2))."
                            + " Nothing is kept back before a second person approves.")
    public Response propose(@PathParam("reference") String reference, @NotNull @Valid GoodsInput.Deducted input) {
        return act(reference, input, (file, person) -> deductions.propose(file, input, person));
    }

    @POST
    @Path("deductions/{id}/verdict")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "judgeDeduction",
            summary = "Approve a deduction, or refuse it",
            description = "By a lead or manager who did not propose it.")
    public Response judge(
            @PathParam("reference") String reference,
            @PathParam("id") String id,
            @NotNull @Valid GoodsInput.Judged input) {
        return act(reference, input, (file, person) -> deductions.judge(file, id(id), input, person));
    }

    /** The version comes first: whoever has not seen the case as it is is told that, and nothing else. */
    private Response act(String reference, Object input, BiFunction<LoggedCase, UUID, GoodsDeed> deed) {
        return requests.answered(requests.key(input)).orElseGet(() -> {
            LoggedCase file = requests.seen(reference);
            GoodsDeed made = deed.apply(file, current.requireStaff().id());
            return requests.act(reference, input, logged -> made.command(), made.beside());
        });
    }

    /** What is no id is answered like one that nobody has. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("row");
        }
    }
}
