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
import java.util.Arrays;
import java.util.Optional;
import org.amends.casefile.LinkedCases;
import org.amends.casefile.LoggedCase;
import org.amends.fairness.Fairness;
import org.amends.fairness.FairnessBook;
import org.amends.fairness.FairnessResource;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.Typed;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Where a customer says whether they were treated fairly in the stage that closed last (S2-1). No mail asks it. */
@Path("/c/{token}/fairness")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class FairnessPage {

    private static final String CHOICE = "fairness";
    private static final String WORDS = "fairWords";

    private final LinkedCases cases;
    private final FairnessAsking asking;
    private final FairnessBook book;
    private final WordChecks words;
    private final Messages messages;
    private final PageLanguage language;

    FairnessPage(
            LinkedCases cases,
            FairnessAsking asking,
            FairnessBook book,
            WordChecks words,
            Messages messages,
            PageLanguage language) {
        this.cases = cases;
        this.asking = asking;
        this.book = book;
        this.words = words;
        this.messages = messages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "customer")
    static class Templates {
        static native TemplateInstance fairness(
                String token, LoggedCase file, FairAsked asked, Form form, boolean moved);

        private Templates() {}
    }

    private record Opened(String token, LoggedCase file, FairAsked asked) {}

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("token") String token) {
        Opened opened = opened(token);
        return page(200, opened, before(opened.asked()), false);
    }

    /** @param stage the one that they were asked about: what has closed since is another question */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("token") String token,
            @RestForm(CHOICE) @DefaultValue("") String choice,
            @RestForm(WORDS) @DefaultValue("") String said,
            @RestForm @DefaultValue("") String stage) {
        Opened opened = opened(token);
        Form typed = Form.empty().with(CHOICE, choice).with(WORDS, Typed.lines(said));
        if (!stage.equals(Integer.toString(opened.asked().closed().seq()))) {
            return page(409, opened, typed, true);
        }
        Optional<Fairness> chosen = chosen(choice);
        Form form = checked(typed, chosen);
        if (!form.isRight()) {
            return page(400, opened, form, false);
        }
        book.answer(
                opened.file().id(),
                opened.asked().closed(),
                chosen.orElseThrow(),
                Optional.of(form.value(WORDS)).filter(text -> !text.isBlank()));
        return Response.seeOther(URI.create("/c/" + token + "?done=fairness")).build();
    }

    private Form checked(Form form, Optional<Fairness> chosen) {
        Form checked = chosen.isPresent()
                ? form
                : form.wrong(CHOICE, messages.text(language.locale(), "pages", "customer.missing.putRight"));
        return form.value(WORDS).isBlank()
                ? checked
                : words.check(checked, WORDS, FairnessResource.LONGEST, "customer.missing.WRITE");
    }

    private static Optional<Fairness> chosen(String typed) {
        return Arrays.stream(Fairness.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    private static Form before(FairAsked asked) {
        return Form.empty()
                .with(CHOICE, asked.answer().map(last -> last.fairness().name()).orElse(""))
                .with(WORDS, asked.words());
    }

    private Opened opened(String token) {
        return cases.find(token)
                .flatMap(file -> asking.of(file).map(asked -> new Opened(token, file, asked)))
                .orElseThrow(() -> Problem.notFound("case"));
    }

    private static Response page(int status, Opened opened, Form form, boolean moved) {
        return Response.status(status)
                .entity(Templates.fairness(opened.token(), opened.file(), opened.asked(), form, moved))
                .build();
    }
}
