package org.amends.remedy.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Cursor;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The refunds of all cases that wait for a person. */
@Path("/api/v1/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
public class RefundTaskResource {

    private static final int MOST = 200;

    private final RefundTasks tasks;
    private final CurrentActor current;

    RefundTaskResource(RefundTasks tasks, CurrentActor current) {
        this.tasks = tasks;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listRefundTasks",
            summary = "Refunds that wait for a person, the earliest date first",
            description =
                    "To be approved, to be paid by hand, to be found out about, or to be given another way because they"
                            + " failed. Paged by keyset.")
    public RefundTasks.Page list(
            @Parameter(description = "“me”: of the remedies that I carry out") @QueryParam("owedBy") @Nullable
                    String owedBy,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MOST) int limit) {
        return tasks.page(
                payer(Optional.ofNullable(owedBy)), Optional.ofNullable(after).map(Cursor::read), limit);
    }

    private Optional<UUID> payer(Optional<String> owedBy) {
        owedBy.filter(who -> !who.equals("me")).ifPresent(who -> {
            throw Problem.invalid("owedBy", "not-me", "Only “me” can be asked for, or leave it out.");
        });
        return owedBy.map(me -> current.requireStaff().id());
    }
}
