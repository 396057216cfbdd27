package org.amends.desk.warehouse;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.exchange.ExchangeTasks;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is due to go out to customers, for whoever packs it. */
@Path("/desk/to-send")
@Produces(MediaType.TEXT_HTML)
public class ToSendPage {

    private final ExchangeTasks tasks;
    private final CurrentActor current;
    private final Readers readers;

    ToSendPage(ExchangeTasks tasks, CurrentActor current, Readers readers) {
        this.tasks = tasks;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance toSend(Reader reader, List<ExchangeTasks.Task> tasks);

        private Templates() {}
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.WAREHOUSE})
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.toSend(readers.of(current.requireStaff()), tasks.waiting());
    }
}
