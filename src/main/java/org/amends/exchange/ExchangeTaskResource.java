package org.amends.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits to be sent, over all cases. */
@Path("/api/v1/exchanges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remedies")
public class ExchangeTaskResource {

    private final ExchangeTasks tasks;

    ExchangeTaskResource(ExchangeTasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.WAREHOUSE})
    @Operation(
            operationId = "exchangesToSend",
            summary = "What waits for a person to send it",
            description = "The first 200 that are due to go out, the earliest date first.")
    public List<ExchangeTasks.Task> waiting() {
        return tasks.waiting();
    }
}
