package org.amends.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.Cursor;
import org.amends.casefile.FirstCase;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What waits for me, for my team, for the customer, and for somebody's yes. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class DeskPage {

    private final Queue queue;
    private final CurrentActor current;
    private final Readers readers;
    private final FirstCase firstCase;

    DeskPage(Queue queue, CurrentActor current, Readers readers, FirstCase firstCase) {
        this.queue = queue;
        this.current = current;
        this.readers = readers;
        this.firstCase = firstCase;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance queue(Reader reader, QueueView list);

        static native TemplateInstance noCases(Reader reader);

        static native TemplateInstance handovers(
                Reader reader, List<QueueView.Offer> received, List<QueueView.Offer> given);

        private Templates() {}
    }

    /** Where everybody arrives; who works on no cases is led to what is open to them. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN, Roles.WAREHOUSE})
    @Operation(hidden = true)
    public Response mine(@RestQuery @DefaultValue("") String view, @RestQuery @DefaultValue("") String after) {
        Reader reader = reader();
        if (!reader.acts() && reader.packs()) {
            return Response.seeOther(URI.create("/desk/receive")).build();
        }
        if (!reader.acts()) {
            return reader.reports() ? to("/reports/escalations") : whoAdministers(reader);
        }
        QueueView.View shown = view.equals("waiting") ? QueueView.View.WAITING : QueueView.View.NEEDS_ME;
        return Response.ok(page(shown, after)).build();
    }

    /** Until there is a case, or a mail that nobody has, what waits for them is the house itself. */
    private Response whoAdministers(Reader reader) {
        return firstCase.isFiled() || reader.mailsOfNobody() > 0
                ? Response.ok(Templates.noCases(reader)).build()
                : to("/start");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    @GET
    @Path("team")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public TemplateInstance team(@RestQuery @DefaultValue("") String after) {
        return page(QueueView.View.TEAM, after);
    }

    @GET
    @Path("hand-overs")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public TemplateInstance handovers() {
        StaffMember member = current.requireStaff();
        return Templates.handovers(reader(), queue.offersTo(member), queue.offersBy(member));
    }

    private TemplateInstance page(QueueView.View view, String after) {
        QueueView list = queue.of(
                current.requireStaff(), view, after.isEmpty() ? Optional.empty() : Optional.of(Cursor.read(after)));
        return Templates.queue(reader(), list);
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }
}
