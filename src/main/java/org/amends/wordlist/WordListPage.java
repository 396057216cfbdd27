package org.amends.wordlist;

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
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.guard.ShippedLists;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Word lists on screen: read, approve, try on past letters, activate. What is refused is shown where it was asked for. */
@Path("/word-lists")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class WordListPage {

    private final ListRequests requests;
    private final ListSheets sheets;
    private final ListViews views;
    private final ListDesk desk;
    private final DryRun dryRun;
    private final CurrentActor current;
    private final Readers readers;

    WordListPage(
            ListRequests requests,
            ListSheets sheets,
            ListViews views,
            ListDesk desk,
            DryRun dryRun,
            CurrentActor current,
            Readers readers) {
        this.requests = requests;
        this.sheets = sheets;
        this.views = views;
        this.desk = desk;
        this.dryRun = dryRun;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "wordlist")
    static class Templates {
        static native TemplateInstance lists(
                Reader reader,
                boolean writes,
                List<String> languages,
                List<ListView.Summary> lists,
                List<ListView.Activated> activated);

        static native TemplateInstance list(Reader reader, ListSheet sheet);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.lists(
                reader(), ListViews.activates(me()), ShippedLists.LANGUAGES, views.all(), views.activated());
    }

    @GET
    @Path("{language}/{version}")
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestPath String language, @RestPath String version, @RestQuery @DefaultValue("") String text) {
        return page(requests.list(language, version), !text.isEmpty(), Optional.empty(), List.of());
    }

    /** Opening is a deed that is kept, so it is no link. */
    @POST
    @Path("{language}/{version}/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(@RestPath String language, @RestPath String version) {
        ListRef ref = requests.list(language, version).ref();
        desk.open(ref, me().id());
        return Response.seeOther(URI.create(path(ref) + "?text=open#text")).build();
    }

    @POST
    @Path("{language}/{version}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response approve(
            @RestPath String language, @RestPath String version, @RestForm @DefaultValue("") String sha256) {
        ListShelf.Stored list = requests.list(language, version);
        return answer(list, desk.approve(list, me().id(), sha256).stream().toList());
    }

    /** What letters say is shown and not kept, so there is no other page to go to. */
    @POST
    @Path("{language}/{version}/dry-run")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance dryRun(@RestPath String language, @RestPath String version) {
        ListShelf.Stored list = requests.list(language, version);
        ListView.DryRunResult result = ListViews.result(list.ref(), dryRun.run(list, me().id()));
        return page(list, false, Optional.of(result), List.of());
    }

    @POST
    @Path("{language}/{version}/activate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public Response activate(@RestPath String language, @RestPath String version) {
        ListShelf.Stored list = requests.list(language, version);
        return answer(list, desk.activate(list, me().id()));
    }

    @POST
    @Path("{language}/{version}/retire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public Response retire(@RestPath String language, @RestPath String version) {
        ListShelf.Stored list = requests.list(language, version);
        return answer(list, desk.retire(list.ref(), me().id()));
    }

    private Response answer(ListShelf.Stored list, List<Fault> refused) {
        return refused.isEmpty()
                ? Response.seeOther(URI.create(path(list.ref()))).build()
                : Response.status(409)
                        .entity(page(list, false, Optional.empty(), refused))
                        .build();
    }

    private TemplateInstance page(
            ListShelf.Stored list, boolean text, Optional<ListView.DryRunResult> result, List<Fault> refused) {
        return Templates.list(reader(), sheets.sheet(list, me(), text, result, refused));
    }

    static String path(ListRef ref) {
        return ListSheet.path(ref.language(), ref.version());
    }

    private Reader reader() {
        return readers.of(me());
    }

    private StaffMember me() {
        return current.requireStaff();
    }
}
