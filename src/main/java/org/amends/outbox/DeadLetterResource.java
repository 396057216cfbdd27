package org.amends.outbox;

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
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Of which cases the house's other software does not know how they stand. */
@Path("/api/v1/reports/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = "Reports")
class DeadLetterResource {

    private final DeliveryLog log;

    DeadLetterResource(DeliveryLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "deadLetterReport",
            summary = "Messages that were given up, of all webhook endpoints",
            description = "The newest first. Each names the case that a receiver has not heard of.")
    public DeliveryView.Page dead(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return log.dead(Optional.ofNullable(after), limit);
    }
}
