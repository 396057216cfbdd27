package org.amends.photo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LinkedCases;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Actor;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Photographs on the private page of a case: from the telephone's camera or its gallery, without a script. */
@Path("/c/{token}/photographs")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PhotographPage {

    private final LinkedCases cases;
    private final Darkroom darkroom;
    private final PhotographForms forms;
    private final Album album;

    PhotographPage(LinkedCases cases, Darkroom darkroom, PhotographForms forms, Album album) {
        this.cases = cases;
        this.darkroom = darkroom;
        this.forms = forms;
        this.album = album;
    }

    @CheckedTemplate(basePath = "photo")
    static class Templates {
        static native TemplateInstance photographs(Told told, Form form, boolean done);

        private Templates() {}
    }

    /**
     * @param goods titles of what can be shown, by the ids of lines
     * @param key drawn when the form is shown, so that a form sent twice acts once
     */
    record Told(
            String token,
            String reference,
            String title,
            String language,
            Map<String, String> goods,
            List<Photograph> photographs,
            String key) {}

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("token") String token, @RestQuery @DefaultValue("") String done) {
        return page(200, token, cases.get(token), Form.empty(), done.equals("photo"));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response add(@PathParam("token") String token, @BeanParam PhotographForm sent) {
        LoggedCase file = cases.get(token);
        PhotographForms.Outcome outcome = forms.take(
                file,
                sent,
                new PhotographForms.Sender(
                        new Actor.Customer(),
                        "customer " + file.id(),
                        Optional.empty(),
                        "/c/" + file.reference() + "/photographs"));
        return outcome.isKept()
                ? Response.seeOther(URI.create("/c/" + token + "/photographs?done=photo"))
                        .build()
                : page(outcome.status(), token, file, outcome.form(), false);
    }

    @GET
    @Path("{id}")
    @Produces(PhotographFile.TYPE)
    @Operation(hidden = true)
    public Response photograph(@PathParam("token") String token, @PathParam("id") String id) {
        return file(token, id, Album.Size.WHOLE);
    }

    @GET
    @Path("{id}/preview")
    @Produces(PhotographFile.TYPE)
    @Operation(hidden = true)
    public Response preview(@PathParam("token") String token, @PathParam("id") String id) {
        return file(token, id, Album.Size.PREVIEW);
    }

    private Response file(String token, String id, Album.Size size) {
        return album.file(cases.get(token).id(), id, size, false);
    }

    private Response page(int status, String token, LoggedCase file, Form form, boolean done) {
        Told told = new Told(
                token,
                file.reference().text(),
                file.title(),
                file.contact().language(),
                darkroom.goods(file.id()),
                album.shownToCustomer(file.id()),
                UUID.randomUUID().toString());
        return Response.status(status)
                .entity(Templates.photographs(told, form, done))
                .build();
    }
}
