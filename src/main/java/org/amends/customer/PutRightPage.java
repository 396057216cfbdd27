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
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.aftercare.AftercareAnswer;
import org.amends.aftercare.AftercareBook;
import org.amends.aftercare.AftercareQuestion;
import org.amends.aftercare.PutRight;
import org.amends.casefile.Result;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.Typed;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the customer of a closed case says whether it is put right (S0-12); what is not opens the case again. */
@Path("/c/{token}/put-right")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PutRightPage {

    private static final int LONGEST = 10_000;

    private final OpenedCases cases;
    private final AftercareBook book;
    private final Acting acting;
    private final ActChecks checks;
    private final WordChecks words;
    private final Messages messages;
    private final PageLanguage language;
    private final Clock clock;

    PutRightPage(
            OpenedCases cases,
            AftercareBook book,
            Acting acting,
            ActChecks checks,
            WordChecks words,
            Messages messages,
            PageLanguage language,
            Clock clock) {
        this.cases = cases;
        this.book = book;
        this.acting = acting;
        this.checks = checks;
        this.words = words;
        this.messages = messages;
        this.language = language;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "customer")
    static class Templates {
        static native TemplateInstance putRight(
                OpenedCase opened,
                AftercareQuestion question,
                boolean open,
                boolean ahead,
                List<PutRight> answers,
                Form form,
                boolean declined,
                String key);

        private Templates() {}
    }

    private record Asked(OpenedCase opened, AftercareQuestion question) {}

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("token") String token, @RestQuery @DefaultValue("") String done) {
        Asked asked = asked(token);
        return page(200, asked, before(asked.question()), done.equals("no-mail"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("token") String token,
            @RestForm @DefaultValue("") String putRight,
            @RestForm("words") @DefaultValue("") String typedWords,
            @RestForm @DefaultValue("") String version,
            @RestForm @DefaultValue("") String key) {
        Asked asked = asked(token);
        Form typed = Form.empty().with("putRight", putRight).with("words", Typed.lines(typedWords));
        if (!asked.question().isOpen(clock.instant())) {
            return page(409, asked, typed, false);
        }
        Optional<PutRight> chosen = chosen(putRight);
        Form form = checked(typed, chosen);
        return form.isRight()
                ? record(asked, chosen.orElseThrow(), form, Acting.seen(version), key)
                : page(400, asked, form, false);
    }

    @POST
    @Path("no-mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decline(@PathParam("token") String token) {
        book.decline(asked(token).question());
        return Response.seeOther(URI.create("/c/" + token + "/put-right?done=no-mail"))
                .build();
    }

    /** First what somebody has to do about it, then the answer: if the one fails, the form is there to be sent again. */
    private Response record(Asked asked, PutRight chosen, Form form, int version, String key) {
        Optional<String> said = Optional.of(form.value("words")).filter(text -> !text.isBlank());
        if (asked.question().isAnswered(chosen, said)) {
            return done(asked, "put-right");
        }
        Optional<Act> act = act(chosen, said.isPresent(), asked.opened());
        Optional<Result> result = act.map(
                one -> acting.perform(asked.opened(), new Acting.Attempt(one, form.value("words"), version, key)));
        if (result.filter(one -> !(one instanceof Result.Done)).isPresent()) {
            return page(409, asked(asked.opened().token()), checks.refused(form, result.get()), false);
        }
        book.answer(asked.question(), chosen, said);
        return done(asked, act.map(Act::path).orElse("put-right"));
    }

    /** What is not put right opens the case again; where it is open already, its owner is told. */
    private static Optional<Act> act(PutRight chosen, boolean said, OpenedCase opened) {
        if (chosen.isWork() && opened.allows(Act.REOPEN)) {
            return Optional.of(Act.REOPEN);
        }
        if (!chosen.isWork() && opened.allows(Act.CONFIRM)) {
            return Optional.of(Act.CONFIRM);
        }
        return said && opened.allows(Act.WRITE) ? Optional.of(Act.WRITE) : Optional.empty();
    }

    private static Response done(Asked asked, String what) {
        return Response.seeOther(URI.create("/c/" + asked.opened().token() + "?done=" + what))
                .build();
    }

    private Form checked(Form form, Optional<PutRight> chosen) {
        if (chosen.isEmpty()) {
            return form.wrong("putRight", messages.text(language.locale(), "pages", "customer.missing.putRight"));
        }
        boolean needsWords = chosen.get().isWork() || !form.value("words").isBlank();
        return needsWords ? words.check(form, "words", LONGEST, "customer.missing.notPutRight") : form;
    }

    private static Optional<PutRight> chosen(String typed) {
        return Arrays.stream(PutRight.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    /** What they answered last, to be changed. */
    private static Form before(AftercareQuestion question) {
        return Form.empty()
                .with(
                        "putRight",
                        question.answer()
                                .map(AftercareAnswer::putRight)
                                .map(Enum::name)
                                .orElse(""))
                .with("words", question.answer().flatMap(AftercareAnswer::words).orElse(""));
    }

    private Asked asked(String token) {
        return cases.find(token)
                .flatMap(opened -> book.last(opened.caseId()).map(question -> new Asked(opened, question)))
                .orElseThrow(() -> Problem.notFound("case"));
    }

    private Response page(int status, Asked asked, Form form, boolean declined) {
        AftercareQuestion question = asked.question();
        return Response.status(status)
                .entity(Templates.putRight(
                        asked.opened(),
                        question,
                        question.isOpen(clock.instant()),
                        question.isAhead(clock.instant()),
                        List.of(PutRight.values()),
                        form,
                        declined,
                        UUID.randomUUID().toString()))
                .build();
    }
}
