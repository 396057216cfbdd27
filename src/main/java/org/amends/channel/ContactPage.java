package org.amends.channel;

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

/** One contact: who it is, by when somebody calls back, every attempt, and the form to say what came of it. */
@Path("/channels/contact/{id}")
@Produces(MediaType.TEXT_HTML)
public class ContactPage {

    private static final String HANDLE = "handle";

    private final ContactList list;
    private final ContactDesk desk;
    private final TypedInput inputs;
    private final CurrentActor current;
    private final Readers readers;

    ContactPage(ContactList list, ContactDesk desk, TypedInput inputs, CurrentActor current, Readers readers) {
        this.list = list;
        this.desk = desk;
        this.inputs = inputs;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "channel")
    static class Templates {
        static native TemplateInstance contact(Reader reader, ContactView contact, List<How> ways, Form form);

        private Templates() {}
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN})
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id) {
        return page(id, Form.empty());
    }

    @POST
    @Path("handling")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response handle(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        TypedInput.Read<ContactForm.Handling> read = inputs.read(sent, HANDLE, ContactForm.Handling.class);
        if (read.input().isEmpty()) {
            return refused(id, read.form());
        }
        try {
            desk.handle(id, read.input().get(), current.requireStaff());
            return Response.seeOther(URI.create("/channels/contact/" + id)).build();
        } catch (Problem problem) {
            if (problem.status() == 404) {
                throw problem;
            }
            return refused(id, read.refused(HANDLE, problem).form());
        }
    }

    private Response refused(UUID id, Form form) {
        return Response.status(400).entity(page(id, form)).build();
    }

    private TemplateInstance page(UUID id, Form form) {
        ContactView contact = list.one(id);
        return Templates.contact(readers.of(current.requireStaff()), contact, How.of(contact.kind()), form);
    }
}
