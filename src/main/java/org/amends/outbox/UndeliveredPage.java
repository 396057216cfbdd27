package org.amends.outbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Of which cases the house's other software does not know how they stand, beside the other reports. */
@Path("/reports/undelivered")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class UndeliveredPage {

    private static final int SHOWN = 100;

    private final DeliveryLog log;
    private final Deliveries deliveries;
    private final CurrentActor current;
    private final Readers readers;

    UndeliveredPage(DeliveryLog log, Deliveries deliveries, CurrentActor current, Readers readers) {
        this.log = log;
        this.deliveries = deliveries;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "outbox")
    static class Templates {
        static native TemplateInstance undelivered(
                Reader reader, Deliveries.Figures figures, List<DeliveryView> rows, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestQuery @DefaultValue("") String after) {
        DeliveryView.Page page = log.dead(Optional.of(after).filter(some -> !some.isEmpty()), SHOWN);
        return Templates.undelivered(
                readers.of(current.requireStaff()),
                deliveries.deadFigures(),
                page.items(),
                page.next().orElse(""));
    }
}
