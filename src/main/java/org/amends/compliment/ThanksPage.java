package org.amends.compliment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.intake.FilingPace;
import org.amends.intake.FormFiling;
import org.amends.lifecycle.Channel;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.Typed;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a customer says thanks (S0-18): one short form, in the language that they read, and nobody has to say who they are. */
@Path("/thanks")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ThanksPage {

    private final Compliments compliments;
    private final FormFiling filing;
    private final FilingPace pace;
    private final WordChecks words;
    private final Messages messages;
    private final PageLanguage language;

    ThanksPage(
            Compliments compliments,
            FormFiling filing,
            FilingPace pace,
            WordChecks words,
            Messages messages,
            PageLanguage language) {
        this.compliments = compliments;
        this.filing = filing;
        this.pace = pace;
        this.words = words;
        this.messages = messages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "compliment")
    static class Templates {
        static native TemplateInstance thanks(Form form, String key);

        static native TemplateInstance thanked();

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@RestQuery @DefaultValue("") String done) {
        return done.equals("sent") ? Templates.thanked() : Templates.thanks(Form.empty(), newKey());
    }

    /** @param key drawn when the form was shown, so that a form sent twice says thanks once */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(
            @RestForm("words") @DefaultValue("") String said,
            @RestForm @DefaultValue("") String about,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String email,
            @RestForm @DefaultValue("") String key,
            @Context HttpServerRequest request) {
        Form form = checked(Form.empty()
                .with("words", Typed.lines(said))
                .with("about", about)
                .with("name", name)
                .with("email", email));
        if (!form.isRight()) {
            return page(400, form, key);
        }
        Optional<Duration> wait = pace.take(request);
        if (wait.isPresent()) {
            return tooMany(form, key, wait.get());
        }
        compliments.file(compliment(form), Optional.of(filing.once("/thanks", form.typed(), key)));
        return Response.seeOther(URI.create("/thanks?done=sent")).build();
    }

    private Form checked(Form typed) {
        Form form = words.check(typed, "words", 20_000, "customer.missing.thanks");
        form = ifWritten(ifWritten(form, "about"), "name");
        return words.email(form, "email");
    }

    private Form ifWritten(Form form, String field) {
        return form.value(field).isBlank() ? form : words.line(form, field, 200, "customer.missing.name");
    }

    private NewCompliment compliment(Form form) {
        return new NewCompliment(
                form.value("words"),
                written(form, "about"),
                written(form, "name"),
                written(form, "email"),
                language.locale().getLanguage(),
                Channel.WEB);
    }

    private static Optional<String> written(Form form, String field) {
        return Optional.of(form.value(field).strip()).filter(text -> !text.isEmpty());
    }

    private Response tooMany(Form form, String key, Duration wait) {
        Map<String, Object> minutes = Map.of("minutes", wait.toMinutes() + 1);
        String sentence = messages.text(language.locale(), "pages", "customer.complain.pause", minutes);
        return Response.fromResponse(page(429, form.wrong("", sentence), key))
                .header("Retry-After", wait.toSeconds())
                .build();
    }

    private static Response page(int status, Form form, String key) {
        return Response.status(status)
                .entity(Templates.thanks(form, key.isBlank() ? newKey() : key))
                .build();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
