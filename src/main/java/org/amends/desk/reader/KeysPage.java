package org.amends.desk.reader;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The keyboard sheet, and the switch that turns the single keys off for whoever reads it, wherever they sign in. */
@Path("/desk/keys")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class KeysPage {

    private final Shortcuts shortcuts;
    private final CurrentActor current;
    private final Readers readers;

    KeysPage(Shortcuts shortcuts, CurrentActor current, Readers readers) {
        this.shortcuts = shortcuts;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance keySheet(Reader reader, boolean done);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestQuery @DefaultValue("false") boolean done) {
        return Templates.keySheet(readers.of(current.requireStaff()), done);
    }

    /** @param keys “on” or anything else */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response turn(@RestForm @DefaultValue("") String keys) {
        shortcuts.turn(current.requireStaff().id(), keys.equals("on"));
        return Response.seeOther(URI.create("/desk/keys?done=true")).build();
    }
}
