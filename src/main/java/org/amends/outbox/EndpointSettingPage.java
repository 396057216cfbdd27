package org.amends.outbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Where a webhook endpoint is opened and changed. */
@Path("/webhooks/setting")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class EndpointSettingPage {

    private final EndpointDesk desk;
    private final EndpointForm forms;
    private final CurrentActor current;
    private final Readers readers;

    EndpointSettingPage(EndpointDesk desk, EndpointForm forms, CurrentActor current, Readers readers) {
        this.desk = desk;
        this.forms = forms;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "outbox")
    static class Templates {
        /**
         * @param id empty for a new one
         * @param topics whether it may be a topic of Kafka
         */
        static native TemplateInstance setting(
                Reader reader, String id, String name, List<String> types, boolean topics, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance empty() {
        return page("", "", EndpointForm.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> sent) {
        EndpointInput.New input = forms.added(sent);
        Form form = forms.checked(input, sent);
        if (!form.isRight()) {
            return refused("", "", form);
        }
        try {
            EndpointView.WithSecret added = desk.add(input, me());
            return added.secret().isPresent()
                    ? SecretPage.shown(reader(), added)
                    : to(added.endpoint().id());
        } catch (Problem problem) {
            return refused("", "", forms.refused(problem, sent));
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id) {
        EndpointView endpoint = desk.one(id);
        return page(id.toString(), endpoint.description(), EndpointForm.of(endpoint));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        String name = desk.one(id).description();
        EndpointInput.Changed input = forms.changed(sent);
        Form form = forms.checked(input, sent);
        if (!form.isRight()) {
            return refused(id.toString(), name, form);
        }
        try {
            desk.change(id, input, me());
            return to(id);
        } catch (Problem problem) {
            return refused(id.toString(), name, forms.refused(problem, sent));
        }
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/webhooks/" + id)).build();
    }

    private Response refused(String id, String name, Form form) {
        return Response.status(400).entity(page(id, name, form)).build();
    }

    private TemplateInstance page(String id, String name, Form form) {
        List<String> types = EventType.all().stream().map(EventType::name).toList();
        return Templates.setting(reader(), id, name, types, desk.takesTopics(), form);
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }

    private UUID me() {
        return current.requireStaff().id();
    }
}
