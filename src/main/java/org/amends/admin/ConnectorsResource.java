package org.amends.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What this installation talks to, for programs that watch over it. */
@Path("/api/v1/connectors")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connectors")
public class ConnectorsResource {

    private final Connectors connectors;
    private final CurrentActor current;

    ConnectorsResource(Connectors connectors, CurrentActor current) {
        this.connectors = connectors;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "connectors",
            summary = "What this installation talks to",
            description =
                    "Shops, carriers, payments, Kafka and mail: whether each is set up, its last success and failure, and the newest"
                            + " test call. Secrets are in the configuration and never here.")
    public List<ConnectorView> all() {
        return connectors.all();
    }

    @POST
    @Path("{name}/tests")
    @Operation(
            operationId = "testConnector",
            summary = "Make a test call",
            description =
                    "Asks the other side something that changes nothing there, and waits for its answer. Who did that and what it"
                            + " answered is kept.")
    @APIResponse(responseCode = "200", description = "With its answer")
    @APIResponse(responseCode = "409", description = "It is not set up")
    public ConnectorView test(@RestPath String name) {
        return connectors.test(name, current.requireStaff());
    }
}
