package org.amends.desk.casepage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.journey.ObstacleNotes;
import org.amends.journey.ObstacleNotes.Place;
import org.amends.journey.Step;
import org.amends.people.Roles;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where a colleague says that something is in their way, or in the customer's, at this step of a case (S4-5). */
@Path("/desk/case/{reference}/obstacle")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.TEXT_HTML)
public class ObstacleDesk {

    /** What was just done, for the case's page. */
    static final String DONE = "OBSTACLE";

    private final FoundCases cases;
    private final ObstacleNotes notes;
    private final CurrentActor current;
    private final Readers readers;

    ObstacleDesk(FoundCases cases, ObstacleNotes notes, CurrentActor current, Readers readers) {
        this.cases = cases;
        this.notes = notes;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance obstacle(Reader reader, String reference, Step step, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String reference) {
        return page(cases.find(reference), Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response note(
            @RestPath String reference,
            @RestForm(ObstacleNotes.FIELD) @DefaultValue("") String words,
            @Context HttpServerRequest request) {
        LoggedCase file = cases.find(reference);
        Form form = notes.note(Form.empty(), words, Place.in(file.id(), step(file)), request);
        return form.isRight()
                ? Response.seeOther(URI.create("/desk/case/" + file.reference() + "?done=" + DONE))
                        .build()
                : Response.status(422).entity(page(file, form)).build();
    }

    private TemplateInstance page(LoggedCase file, Form form) {
        return Templates.obstacle(
                readers.of(current.requireStaff()), file.reference().text(), step(file), form);
    }

    private static Step step(LoggedCase file) {
        return Step.of(file.state().status());
    }
}
