package org.amends.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What this installation talks to, how that goes, and a test call of each. */
@Path("/connectors")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class ConnectorsPage {

    private final Connectors connectors;
    private final CurrentActor current;
    private final Readers readers;

    ConnectorsPage(Connectors connectors, CurrentActor current, Readers readers) {
        this.connectors = connectors;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance connectors(Reader reader, List<ConnectorView> connectors);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.connectors(readers.of(current.requireStaff()), connectors.all());
    }

    @POST
    @Path("{name}/test")
    @Operation(hidden = true)
    public Response test(@RestPath String name) {
        connectors.test(name, current.requireStaff());
        return Response.seeOther(URI.create("/connectors#" + name)).build();
    }
}
