package org.amends.returns.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Filings;
import org.amends.identity.RemoteAddress;
import org.amends.intake.FilingPace;
import org.amends.intake.FormFiling;
import org.amends.lifecycle.Actor;
import org.amends.order.lookup.PacedLookUps;
import org.amends.platform.problem.Problem;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Asking to bring goods back, one question to a page, without an account and without a receipt. Nothing is kept in between: the
 * pages carry what was typed, so whoever loses the connection presses again.
 */
@Path("/return")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ReturnPage {

    private final ReturnRequests returns;
    private final OrderQuestion orders;
    private final PacedLookUps lookUps;
    private final ReturnChecks checks;
    private final FormFiling filing;
    private final FilingPace pace;
    private final PageLanguage language;
    private final OrganisationCalendar calendar;
    private final Messages messages;

    ReturnPage(
            ReturnRequests returns,
            OrderQuestion orders,
            PacedLookUps lookUps,
            ReturnChecks checks,
            FormFiling filing,
            FilingPace pace,
            PageLanguage language,
            OrganisationCalendar calendar,
            Messages messages) {
        this.returns = returns;
        this.orders = orders;
        this.lookUps = lookUps;
        this.checks = checks;
        this.filing = filing;
        this.pace = pace;
        this.language = language;
        this.calendar = calendar;
        this.messages = messages;
    }

    @CheckedTemplate(basePath = "returns/request")
    static class Templates {
        static native TemplateInstance start();

        static native TemplateInstance question(QuestionView view);

        static native TemplateInstance check(QuestionView view, String key);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance start() {
        return Templates.start();
    }

    @GET
    @Path("order")
    @Operation(hidden = true)
    public Response first() {
        return page(200, ReturnStep.ORDER, Form.empty(), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response step(MultivaluedMap<String, String> sent, @Context HttpServerRequest request) {
        Form form = ReturnForm.of(sent);
        ReturnStep step = ReturnStep.named(sent.getFirst("step"));
        boolean changing = "true".equals(sent.getFirst("changing"));
        Pressed pressed = Pressed.of(sent.getFirst("go"));
        return switch (pressed.what()) {
            case BACK -> page(200, step.before(form).orElse(step), form, changing);
            case CHANGE -> page(200, ReturnStep.named(pressed.which()), form, true);
            case WAY -> chosen(form.with("way", pressed.which()), changing, request);
            case SEND -> send(form, Optional.ofNullable(sent.getFirst("key")).orElse(""), request);
            case NEXT -> answered(step, form, changing, request);
        };
    }

    /** Whoever has nothing to go by goes on. */
    private Response chosen(Form form, boolean changing, HttpServerRequest request) {
        return OrderQuestion.Way.of(form) == OrderQuestion.Way.NONE
                ? answered(ReturnStep.ORDER, form, changing, request)
                : page(200, ReturnStep.ORDER, form, changing);
    }

    private Response answered(ReturnStep step, Form form, boolean changing, HttpServerRequest request) {
        Form checked = step == ReturnStep.ORDER ? lookedUp(form, request) : checks.check(step, form);
        if (!checked.isRight()) {
            return page(400, step, checked, changing);
        }
        return changing && firstWrong(checked).isEmpty()
                ? page(200, ReturnStep.CHECK, checked, false)
                : page(200, step.next(checked), checked, changing);
    }

    /** The ticket is carried on, whatever it is for. Whoever looks up too often goes on without. */
    private Form lookedUp(Form form, HttpServerRequest request) {
        OrderQuestion.Read read = orders.read(form.with("ticket", ""));
        if (read.key().isEmpty()) {
            return read.form();
        }
        PacedLookUps.Answer answer = lookUps.ask(read.key().get(), RemoteAddress.of(request));
        return answer instanceof PacedLookUps.Answer.Asked asked
                ? read.form().with("ticket", asked.ticket().text())
                : read.form().wrong("", text("returning.order.tooOften", Map.of()));
    }

    private Response send(Form form, String key, HttpServerRequest request) {
        Optional<ReturnStep> wrong = firstWrong(form);
        if (wrong.isPresent()) {
            return page(400, wrong.get(), checks.check(wrong.get(), form), true);
        }
        Optional<Duration> wait = pace.take(request);
        if (wait.isPresent()) {
            return tooMany(form, key, wait.get());
        }
        Filings.Outcome outcome = returns.file(
                ReturnForm.request(form, language.locale(), calendar.zone()),
                new Actor.Customer(),
                Optional.of(filing.once(
                        "/return",
                        ReturnStep.allFields().stream().map(form::value).toList(),
                        key)));
        if (outcome instanceof Filings.Outcome.Filed filed) {
            return Response.seeOther(filing.page(filed.reply(), "returned")).build();
        }
        if (outcome instanceof Filings.Outcome.Refused refused) {
            return check(400, filing.refused(form, refused.decision()), key);
        }
        throw Problem.notFound("team");
    }

    private Optional<ReturnStep> firstWrong(Form form) {
        return ReturnStep.asked(form).stream()
                .filter(step -> !checks.check(step, form).isRight())
                .findFirst();
    }

    private Response tooMany(Form form, String key, Duration wait) {
        Form paused = form.wrong("", text("returning.pause", Map.of("minutes", wait.toMinutes() + 1)));
        return Response.fromResponse(check(429, paused, key))
                .header("Retry-After", wait.toSeconds())
                .build();
    }

    private Response page(int status, ReturnStep step, Form form, boolean changing) {
        if (step == ReturnStep.CHECK) {
            return check(status, form, UUID.randomUUID().toString());
        }
        return Response.status(status)
                .entity(Templates.question(new QuestionView(step, form, changing)))
                .build();
    }

    private static Response check(int status, Form form, String key) {
        return Response.status(status)
                .entity(Templates.check(new QuestionView(ReturnStep.CHECK, form, false), key))
                .build();
    }

    private String text(String key, Map<String, ?> arguments) {
        return messages.text(language.locale(), "pages", key, arguments);
    }
}
