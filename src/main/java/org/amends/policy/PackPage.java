package org.amends.policy;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.policy.pack.Fault;
import org.amends.policy.pack.PackRef;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Policy packs on screen: read, approve, activate, retire. What is refused is shown where it was asked for. */
@Path("/policies")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class PackPage {

    private final PageLanguage language;
    private final PackRequests requests;
    private final PackSheets sheets;
    private final PackViews views;
    private final PackDesk desk;
    private final CurrentActor current;
    private final Readers readers;

    PackPage(
            PackRequests requests,
            PackSheets sheets,
            PackViews views,
            PackDesk desk,
            CurrentActor current,
            Readers readers,
            PageLanguage language) {
        this.language = language;
        this.requests = requests;
        this.sheets = sheets;
        this.views = views;
        this.desk = desk;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "policy")
    static class Templates {
        static native TemplateInstance packs(Reader reader, List<PackView.Summary> packs);

        static native TemplateInstance pack(Reader reader, PackSheet sheet);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.packs(reader(), views.all(language.locale()));
    }

    @GET
    @Path("{id}/{version}")
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestPath String id,
            @RestPath int version,
            @RestQuery @DefaultValue("") String text,
            @RestQuery @DefaultValue("") String after) {
        return page(requests.pack(id, version), !text.isEmpty(), after, List.of());
    }

    /** Opening is a deed that is kept, so it is no link. */
    @POST
    @Path("{id}/{version}/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(@RestPath String id, @RestPath int version) {
        PackRef ref = requests.pack(id, version).ref();
        desk.open(ref, me());
        return Response.seeOther(URI.create(path(ref) + "?text=open#text")).build();
    }

    @POST
    @Path("{id}/{version}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response approve(@RestPath String id, @RestPath int version, @RestForm @DefaultValue("") String sha256) {
        PackShelf.Stored pack = requests.pack(id, version);
        return answer(pack, desk.approve(pack, me(), sha256).stream().toList());
    }

    @POST
    @Path("{id}/{version}/activate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response activate(@RestPath String id, @RestPath int version) {
        PackShelf.Stored pack = requests.pack(id, version);
        return answer(pack, desk.activate(pack, me()));
    }

    @POST
    @Path("{id}/{version}/retire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response retire(@RestPath String id, @RestPath int version) {
        PackShelf.Stored pack = requests.pack(id, version);
        return answer(pack, desk.retire(pack.ref(), me()));
    }

    private Response answer(PackShelf.Stored pack, List<Fault> refused) {
        return refused.isEmpty()
                ? Response.seeOther(URI.create(path(pack.ref()))).build()
                : Response.status(409).entity(page(pack, false, "", refused)).build();
    }

    private TemplateInstance page(PackShelf.Stored pack, boolean text, String after, List<Fault> refused) {
        Optional<String> from = Optional.of(after).filter(position -> !position.isEmpty());
        return Templates.pack(reader(), sheets.sheet(pack, me(), text, from, refused, language.locale()));
    }

    static String path(PackRef ref) {
        return "/policies/" + ref.id() + "/" + ref.version();
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }

    private UUID me() {
        return current.requireStaff().id();
    }
}
