package org.amends.promise;

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
import org.amends.casefile.CaseRequests;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Promises to a customer. A promise is a deadline; a broken one stays broken. */
@Path("/api/v1/cases/{reference}/promises")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promises")
public class PromiseResource {

    private final CaseRequests requests;

    PromiseResource(CaseRequests requests) {
        this.requests = requests;
    }

    /** @param admits names the promise on this case that was broken before */
    @Schema(name = "Promise")
    public record PromiseInput(
            @Schema(description = "What we will do", examples = "We call you back with the bank's answer")
            @NotNull
            @Words(max = 1_000)
            String what,

            @Schema(description = "By when; with a trigger, the latest date", examples = "2026-12-01T15:00:00Z")
            @NotNull
            Instant by,

            @Schema(description = "The earlier failure, named; required when a promise on this case was broken")
            Optional<@Words(max = 1_000) String> admits,

            @Schema(description = "Whether we ring the customer")
            Optional<Boolean> callback,

            @Schema(
                    description =
                            "What has to happen first: we tell the customer when it does, at the latest by the date",
                    examples = "The spare part is here")
            Optional<@Words(max = 1_000) String> when,

            @Schema(description = "What the customer gets for the wait; beside the remedy, never instead of it")
            Optional<@Words(max = 1_000) String> courtesy,

            @Schema(
                    description =
                            "How the customer heard it. By phone or in person it is owed in writing, too; absent, it is told"
                                    + " here for the first time")
            Optional<Channel> madeOver,

            @Schema(description = "Why it can be done sooner than the feasible date; required before that date")
            Optional<@Words(max = 1_000) String> earlyReason) {

        public Command.Promise command() {
            return new Command.Promise(
                    what,
                    by,
                    callback.orElse(false),
                    new Command.PromiseDetails(admits, when, courtesy, madeOver, earlyReason));
        }
    }

    @Schema(name = "PromiseKept")
    public record KeptInput(
            @Schema(description = "What was done", examples = "Called at 14:10, spoke with Anna")
            @NotNull
            @Words(max = 2_000)
            String how) {}

    @Schema(name = "PromiseRenegotiated")
    public record RenegotiatedInput(
            @NotNull @Words(max = 1_000) String what,
            @NotNull Instant by,

            @Schema(description = "When the customer agreed") @NotNull
            Instant agreedAt,

            @Schema(description = "Over which channel they agreed") @NotNull
            Channel agreedOver,

            @Schema(description = "How they agreed, in words") @NotNull @Words(max = 2_000)
            String agreement,

            @Schema(description = "Why it can be done sooner than the feasible date; required before that date")
            Optional<@Words(max = 1_000) String> earlyReason) {

        public Command.RenegotiatePromise command(int promise) {
            return new Command.RenegotiatePromise(promise, what, by, agreedAt, agreedOver, agreement, earlyReason);
        }
    }

    @POST
    @Operation(
            operationId = "makePromise",
            summary = "Promise something by a date",
            description = "Starts a deadline that the owner owes. After a broken promise, only a lead may make another,"
                    + " and it names the first failure. Before the feasible date it needs a reason. What was promised by phone"
                    + " or in person is owed in writing on the same business day.")
    public Response make(@PathParam("reference") String reference, @NotNull @Valid PromiseInput input) {
        return requests.act(reference, input, file -> input.command());
    }

    @POST
    @Path("{promise}/fulfilment")
    @Operation(
            operationId = "keepPromise",
            summary = "Record that a promise was kept",
            description = "A promise that was missed stays broken even when it is kept afterwards.")
    public Response keep(
            @PathParam("reference") String reference,
            @PathParam("promise") int promise,
            @NotNull @Valid KeptInput input) {
        return requests.act(reference, input, file -> new Command.KeepPromise(promise, input.how()));
    }

    @POST
    @Path("{promise}/renegotiation")
    @Operation(
            operationId = "renegotiatePromise",
            summary = "Agree with the customer on another promise",
            description = "Only before the date, and only with the customer's recorded agreement.")
    public Response renegotiate(
            @PathParam("reference") String reference,
            @PathParam("promise") int promise,
            @NotNull @Valid RenegotiatedInput input) {
        return requests.act(reference, input, file -> input.command(promise));
    }
}
