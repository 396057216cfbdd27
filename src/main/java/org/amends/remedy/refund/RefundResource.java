package org.amends.remedy.refund;

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
import org.amends.casefile.CaseRequests;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money that a remedy grants, on its way to the customer: somebody proposes it, somebody approves it, and then it is sent. */
@Path("/api/v1/cases/{reference}/remedies/{remedy}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
public class RefundResource {

    private final RefundRequests requests;
    private final RefundDesk desk;
    private final RefundReading reading;
    private final CaseRequests cases;
    private final CurrentActor current;

    RefundResource(
            RefundRequests requests, RefundDesk desk, RefundReading reading, CaseRequests cases, CurrentActor current) {
        this.requests = requests;
        this.desk = desk;
        this.reading = reading;
        this.cases = cases;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listRefunds",
            summary = "The refunds of a remedy, with everything that happened to them",
            description =
                    "PENDING is sent and not confirmed; only SUCCEEDED is confirmed by whoever carried it. UNKNOWN is"
                            + " asked after and never sent again unasked. FAILED and REVERSED leave the sum owed.")
    @APIResponse(responseCode = "200", description = "The refunds, the oldest first")
    @APIResponse(responseCode = "404", description = "There is no such case, or its remedy is no sum of money")
    public RefundView.OfRemedy list(@PathParam("reference") String reference, @PathParam("remedy") int remedy) {
        return reading.find(CaseRequests.reference(reference), remedy).orElseThrow(RefundProblems::unknown);
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeRefund",
            summary = "Propose a refund",
            description =
                    "Its amount is reserved at once: below what the remedy grants and, for an order, below what was paid"
                            + " for its lines, its delivery and its payment. Nothing goes out before it is approved.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RefundView.class)))
    public Response propose(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @NotNull @Valid RefundInput.Proposed input) {
        if (cases.key(input).isEmpty()) {
            throw RefundProblems.keyRequired();
        }
        return requests.act(
                reference,
                remedy,
                input,
                RefundRequests.CREATED,
                (handle, file) -> desk.propose(handle, file, remedy, input, current.requireStaff()));
    }

    @POST
    @Path("{refund}/approval")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveRefund",
            summary = "Approve a refund",
            description = "Whoever proposed it may approve it within their own limit. Beyond the limit of leads, two"
                    + " different leads or managers approve it. Then it goes out by itself.")
    @APIResponse(
            responseCode = "200",
            description = "Approved, or approved by the first of two",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RefundView.class)))
    public Response approve(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @PathParam("refund") String refund,
            @NotNull @Valid RefundInput.Deed input) {
        return requests.act(
                reference,
                remedy,
                input,
                RefundRequests.OK,
                (handle, file) -> desk.approve(handle, file, remedy, refund, current.requireStaff()));
    }

    @POST
    @Path("{refund}/dismissal")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "dropRefund",
            summary = "Take a refund back that nobody has sent",
            description = "What it had reserved may be proposed again. What a sender has claimed can't be taken back.")
    @APIResponse(
            responseCode = "200",
            description = "Dropped",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RefundView.class)))
    public Response drop(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @PathParam("refund") String refund,
            @NotNull @Valid RefundInput.Deed input) {
        return requests.act(
                reference,
                remedy,
                input,
                RefundRequests.OK,
                (handle, file) -> desk.drop(handle, file, remedy, refund, current.requireStaff()));
    }

    @POST
    @Path("{refund}/payout")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmPayout",
            summary = "Confirm that a refund was paid by hand, with a proof",
            description =
                    "By the person who carries the remedy out, the case's owner, or a lead or manager. When it was the"
                            + " last of the sum, the remedy is carried out by itself, and the customer reads the proof.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RefundView.class)))
    public Response payout(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @PathParam("refund") String refund,
            @NotNull @Valid RefundInput.Payout input) {
        return requests.act(
                reference,
                remedy,
                input,
                RefundRequests.OK,
                (handle, file) -> desk.paidOut(handle, file, remedy, refund, input.proof(), current.requireStaff()));
    }

    @POST
    @Path("{refund}/finding")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findRefund",
            summary = "Say what became of a refund that its carrier may have forgotten",
            description =
                    "For a lead or manager who has found out, for instance from the bank. What did not go out may be"
                            + " proposed again. Until the carrier may have forgotten it, it is asked and nobody else.")
    @APIResponse(
            responseCode = "200",
            description = "Written down",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RefundView.class)))
    public Response found(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            @PathParam("refund") String refund,
            @NotNull @Valid RefundInput.Finding input) {
        return requests.act(
                reference,
                remedy,
                input,
                RefundRequests.OK,
                (handle, file) -> desk.found(handle, file, remedy, refund, input, current.requireStaff()));
    }
}
