package org.amends.customer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.amends.journey.ObstacleNotes;
import org.amends.journey.ObstacleNotes.Place;
import org.amends.journey.Step;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the customer of a case says that something is in their way there (S4-5): one press on their page, words if they like. */
@Path("/c/{token}/obstacle")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ObstaclePage {

    private static final String NOTED = "noted";

    private final OpenedCases cases;
    private final ObstacleNotes notes;

    ObstaclePage(OpenedCases cases, ObstacleNotes notes) {
        this.cases = cases;
        this.notes = notes;
    }

    @CheckedTemplate(basePath = "customer")
    static class Templates {
        static native TemplateInstance obstacle(OpenedCase opened, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("token") String token, @RestQuery @DefaultValue("") String done) {
        return Templates.obstacle(
                cases.get(token), done.equals(NOTED) ? Form.empty().with("obstacle", NOTED) : Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response note(
            @PathParam("token") String token,
            @RestForm(ObstacleNotes.FIELD) @DefaultValue("") String words,
            @Context HttpServerRequest request) {
        OpenedCase opened = cases.get(token);
        Place here = Place.in(opened.caseId(), Step.of(opened.view().status()));
        Form form = notes.note(Form.empty(), words, here, request);
        return form.isRight()
                ? Response.seeOther(URI.create("/c/" + token + "/obstacle?done=" + NOTED))
                        .build()
                : Response.status(400).entity(Templates.obstacle(opened, form)).build();
    }
}
