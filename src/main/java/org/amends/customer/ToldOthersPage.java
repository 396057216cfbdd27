package org.amends.customer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
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
import java.util.Optional;
import org.amends.casefile.LinkedCases;
import org.amends.casefile.LoggedCase;
import org.amends.publicity.ToldOthers;
import org.amends.publicity.ToldOthersBook;
import org.amends.web.Form;
import org.amends.web.Typed;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Where a customer says that they told others of their case, or posted it (S0-18), or takes that back. */
@Path("/c/{token}/told-others")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ToldOthersPage {

    private static final String TOLD = "told";
    private static final String WHERE = "where";

    private final LinkedCases cases;
    private final ToldOthersBook book;
    private final WordChecks words;

    ToldOthersPage(LinkedCases cases, ToldOthersBook book, WordChecks words) {
        this.cases = cases;
        this.book = book;
        this.words = words;
    }

    @CheckedTemplate(basePath = "customer")
    static class Templates {
        static native TemplateInstance toldOthers(String token, String reference, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("token") String token) {
        LoggedCase file = cases.get(token);
        Optional<ToldOthers> last = book.marks(file.id()).stream().findFirst();
        Form form = Form.empty()
                .with(TOLD, last.map(mark -> Boolean.toString(mark.told())).orElse(""))
                .with(WHERE, last.flatMap(ToldOthers::where).orElse(""));
        return page(200, token, file, form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response mark(
            @PathParam("token") String token,
            @RestForm @DefaultValue("") String told,
            @RestForm @DefaultValue("") String where) {
        LoggedCase file = cases.get(token);
        Form typed = Form.empty().with(TOLD, told).with(WHERE, Typed.lines(where));
        Form form = where.isBlank()
                ? typed
                : words.check(typed, WHERE, ToldOthersBook.LONGEST_PLACE, "customer.missing.WRITE");
        if (!form.isRight()) {
            return page(400, token, file, form);
        }
        book.mark(
                file.id(),
                told.equals("true"),
                Optional.of(form.value(WHERE).strip()).filter(text -> !text.isEmpty()),
                Optional.empty());
        return Response.seeOther(URI.create("/c/" + token + "?done=told-others"))
                .build();
    }

    private static Response page(int status, String token, LoggedCase file, Form form) {
        return Response.status(status)
                .entity(Templates.toldOthers(token, file.reference().text(), form))
                .build();
    }
}
