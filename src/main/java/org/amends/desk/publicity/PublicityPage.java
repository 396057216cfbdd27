package org.amends.desk.publicity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.publicity.Posting;
import org.amends.publicity.Postings;
import org.amends.publicity.ToldOthers;
import org.amends.publicity.ToldOthersBook;
import org.amends.web.Form;
import org.amends.web.Typed;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where a colleague lodges reviews and posts about a case, and notes whether its customer told others. */
@Path("/desk/case/{reference}/publicity")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.TEXT_HTML)
public class PublicityPage {

    private static final String TOLD = "told";
    private static final String WHERE = "where";

    private final CaseLog log;
    private final PostingForms forms;
    private final Postings postings;
    private final ToldOthersBook toldOthers;
    private final WordChecks words;
    private final CurrentActor current;
    private final Readers readers;

    PublicityPage(
            CaseLog log,
            PostingForms forms,
            Postings postings,
            ToldOthersBook toldOthers,
            WordChecks words,
            CurrentActor current,
            Readers readers) {
        this.log = log;
        this.forms = forms;
        this.postings = postings;
        this.toldOthers = toldOthers;
        this.words = words;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "publicity")
    static class Templates {
        static native TemplateInstance publicity(
                Reader reader,
                String reference,
                String language,
                List<Posting> postings,
                List<ToldOthers> marks,
                List<Posting.Kind> kinds,
                Form form,
                String id);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String reference) {
        LoggedCase file = file(reference);
        return page(file, Form.empty());
    }

    @POST
    @Path("postings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lodge(
            @RestPath String reference, @BeanParam TypedPosting typed, @RestForm @DefaultValue("") String id) {
        LoggedCase file = file(reference);
        Form form = forms.checked(typed, false);
        if (!form.isRight()) {
            return refused(file, form);
        }
        postings.add(
                drawn(id),
                file.id(),
                forms.posting(form),
                current.requireStaff().id());
        return seeOther(file);
    }

    @POST
    @Path("told-others")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response mark(
            @RestPath String reference,
            @RestForm @DefaultValue("") String told,
            @RestForm @DefaultValue("") String where) {
        LoggedCase file = file(reference);
        Form typed = Form.empty().with(TOLD, told).with(WHERE, Typed.lines(where));
        Form form = where.isBlank()
                ? typed
                : words.check(typed, WHERE, ToldOthersBook.LONGEST_PLACE, "customer.missing.WRITE");
        if (!form.isRight()) {
            return refused(file, form);
        }
        toldOthers.mark(
                file.id(),
                told.equals("true"),
                Optional.of(form.value(WHERE).strip()).filter(text -> !text.isEmpty()),
                Optional.of(current.requireStaff().id()));
        return seeOther(file);
    }

    private Response refused(LoggedCase file, Form form) {
        return Response.status(422).entity(page(file, form)).build();
    }

    private TemplateInstance page(LoggedCase file, Form form) {
        List<ToldOthers> marks = toldOthers.marks(file.id());
        Optional<ToldOthers> last = marks.stream().findFirst();
        return Templates.publicity(
                readers.of(current.requireStaff()),
                file.reference().text(),
                file.contact().language(),
                postings.of(file.id()),
                marks,
                List.of(Posting.Kind.values()),
                form.unlessTyped(
                                TOLD,
                                last.map(mark -> Boolean.toString(mark.told())).orElse("false"))
                        .unlessTyped(WHERE, last.flatMap(ToldOthers::where).orElse("")),
                UUID.randomUUID().toString());
    }

    /** As the form was shown with, so that one that is sent twice lodges once; what is none is drawn anew. */
    private static UUID drawn(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private LoggedCase file(String reference) {
        return log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
    }

    private static Response seeOther(LoggedCase file) {
        return Response.seeOther(URI.create("/desk/case/" + file.reference() + "/publicity"))
                .build();
    }
}
