package org.amends.desk.casepage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.photo.Album;
import org.amends.photo.Darkroom;
import org.amends.photo.Photograph;
import org.amends.photo.PhotographFile;
import org.amends.photo.PhotographForm;
import org.amends.photo.PhotographForms;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The photographs of a case, for staff. */
@Path("/desk/case/{reference}/photographs")
@Produces(MediaType.TEXT_HTML)
public class PhotographDesk {

    private final CaseRequests requests;
    private final Darkroom darkroom;
    private final PhotographForms forms;
    private final Album album;
    private final CurrentActor current;
    private final Readers readers;

    PhotographDesk(
            CaseRequests requests,
            Darkroom darkroom,
            PhotographForms forms,
            Album album,
            CurrentActor current,
            Readers readers) {
        this.requests = requests;
        this.darkroom = darkroom;
        this.forms = forms;
        this.album = album;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance photographs(Reader reader, Told told, Form form, boolean done);

        private Templates() {}
    }

    /**
     * @param goods titles of what can be shown, by the ids of lines
     * @param key drawn when the form is shown, so that a form sent twice acts once
     */
    record Told(
            String reference,
            String title,
            String language,
            Map<String, String> goods,
            List<Photograph> photographs,
            String key) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response read(@PathParam("reference") String reference, @RestQuery @DefaultValue("") String done) {
        return page(200, requests.reached(reference), Form.empty(), done.equals("photo"));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public Response add(@PathParam("reference") String reference, @BeanParam PhotographForm sent) {
        LoggedCase file = requests.reached(reference);
        StaffMember member = current.requireStaff();
        PhotographForms.Outcome outcome = forms.take(
                file,
                sent,
                new PhotographForms.Sender(
                        CaseRequests.actor(member),
                        "staff " + member.id(),
                        Optional.of(member.id()),
                        "/desk/case/" + file.reference() + "/photographs"));
        return outcome.isKept()
                ? Response.seeOther(URI.create("/desk/case/" + file.reference() + "/photographs?done=photo"))
                        .build()
                : page(outcome.status(), file, outcome.form(), false);
    }

    @GET
    @Path("{id}")
    @Produces(PhotographFile.TYPE)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response photograph(@PathParam("reference") String reference, @PathParam("id") String id) {
        return album.file(requests.reached(reference).id(), id, Album.Size.WHOLE, true);
    }

    @GET
    @Path("{id}/preview")
    @Produces(PhotographFile.TYPE)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.WAREHOUSE})
    @Operation(hidden = true)
    public Response preview(@PathParam("reference") String reference, @PathParam("id") String id) {
        LoggedCase file = requests.reached(reference);
        requireReadable(file, id);
        return album.file(file.id(), id, Album.Size.PREVIEW, true);
    }

    /** What a customer sent is as much of a letter as its words: whoever reads none sees what colleagues took of goods. */
    private void requireReadable(LoggedCase file, String id) {
        boolean ours =
                album.of(file.id()).stream().anyMatch(one -> one.id().toString().equals(id) && !one.isOfCustomer());
        if (!ours && !readers.of(current.requireStaff()).reads()) {
            throw Problem.notFound("photograph");
        }
    }

    private Response page(int status, LoggedCase file, Form form, boolean done) {
        Told told = new Told(
                file.reference().text(),
                file.title(),
                file.contact().language(),
                darkroom.goods(file.id()),
                album.of(file.id()),
                UUID.randomUUID().toString());
        return Response.status(status)
                .entity(Templates.photographs(readers.of(current.requireStaff()), told, form, done))
                .build();
    }
}
