package org.amends.desk.worklist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.FirstCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What waits for me, for my team, for the customer, and for somebody's yes. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class DeskPage {

    private final Queue queue;
    private final ListPages lists;
    private final CurrentActor current;
    private final Readers readers;
    private final FirstCase firstCase;

    DeskPage(Queue queue, ListPages lists, CurrentActor current, Readers readers, FirstCase firstCase) {
        this.queue = queue;
        this.lists = lists;
        this.current = current;
        this.readers = readers;
        this.firstCase = firstCase;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance noCases(Reader reader);

        static native TemplateInstance handovers(
                Reader reader, String key, List<QueueView.Offer> received, List<QueueView.Offer> given);

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
        return Response.ok(lists.show(reader, shown, after)).build();
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
        return lists.show(reader(), QueueView.View.TEAM, after);
    }

    /** Whatever somebody asks for; the address says it all, so that it can be sent to a colleague. */
    @GET
    @Path("cases")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public TemplateInstance cases(@Context UriInfo uri, @RestQuery @DefaultValue("") String after) {
        ViewFilter filter = ViewFilter.of(
                field -> Optional.ofNullable(uri.getQueryParameters().getFirst(field)));
        return lists.show(filter, after, Form.empty());
    }

    @GET
    @Path("hand-overs")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public TemplateInstance handovers() {
        StaffMember member = current.requireStaff();
        return Templates.handovers(
                reader(), UUID.randomUUID().toString(), queue.offersTo(member), queue.offersBy(member));
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }
}
