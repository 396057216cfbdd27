package org.amends.returns.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Filings;
import org.amends.identity.RemoteAddress;
import org.amends.intake.BegunForms;
import org.amends.intake.FilingPace;
import org.amends.intake.FormFiling;
import org.amends.journey.ObstacleNotes;
import org.amends.journey.ObstacleNotes.Place;
import org.amends.journey.ShownPages;
import org.amends.journey.Step;
import org.amends.journey.StepCounts;
import org.amends.letter.FormsOfAddress;
import org.amends.lifecycle.Actor;
import org.amends.order.lookup.PacedLookUps;
import org.amends.platform.problem.Problem;
import org.amends.time.OrganisationCalendar;
import org.amends.web.CurrentPage;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.Typed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Asking to bring goods back, one question to a page, without an account and without a receipt. What was typed is kept for a day:
 * every question has an address of its own, which shows it filled in to whoever goes back or comes back.
 */
@Path("/return")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ReturnPage implements ShownPages {

    private static final String NAME = "return";

    /** The step that was counted last, among what was typed: whoever goes back and forth is counted once. */
    private static final String REACHED = "reached";

    private final BegunForms begun;
    private final ReturnRequests returns;
    private final OrderQuestion orders;
    private final PacedLookUps lookUps;
    private final ReturnChecks checks;
    private final FormFiling filing;
    private final FilingPace pace;
    private final PageLanguage language;
    private final OrganisationCalendar calendar;
    private final CurrentPage current;
    private final Messages messages;
    private final StepCounts steps;
    private final ObstacleNotes obstacles;

    ReturnPage(
            BegunForms begun,
            ReturnRequests returns,
            OrderQuestion orders,
            PacedLookUps lookUps,
            ReturnChecks checks,
            FormFiling filing,
            FilingPace pace,
            PageLanguage language,
            OrganisationCalendar calendar,
            CurrentPage current,
            Messages messages,
            StepCounts steps,
            ObstacleNotes obstacles) {
        this.begun = begun;
        this.steps = steps;
        this.obstacles = obstacles;
        this.returns = returns;
        this.orders = orders;
        this.lookUps = lookUps;
        this.checks = checks;
        this.filing = filing;
        this.pace = pace;
        this.language = language;
        this.calendar = calendar;
        this.current = current;
        this.messages = messages;
    }

    @CheckedTemplate(basePath = "returns/request")
    static class Templates {
        /** @param open the page to go on with; empty for whoever has begun nothing */
        static native TemplateInstance start(Optional<ReturnStep> open, Form form);

        static native TemplateInstance question(QuestionView view);

        static native TemplateInstance check(QuestionView view, String key);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance start(@Context HttpServerRequest request) {
        Optional<ReturnStep> open = openStep(request);
        if (open.isEmpty()) {
            steps.reached(Step.RETURN_START, request);
        }
        return Templates.start(open, Form.empty());
    }

    /** Empty for whoever has begun nothing. */
    private Optional<ReturnStep> openStep(HttpServerRequest request) {
        return Optional.of(begun.open(request, NAME))
                .filter(form -> !form.typed().isEmpty())
                .map(checks::open);
    }

    /** Whoever comes to a question before they answered those that it rests on is led to the first of them. */
    @GET
    @Path("{step}")
    @Operation(hidden = true)
    public Response question(
            @PathParam("step") String path,
            @RestQuery @DefaultValue("false") boolean changing,
            @Context HttpServerRequest request) {
        ReturnStep step = ReturnStep.at(path).orElseThrow(() -> Problem.notFound("page"));
        Form form = begun.open(request, NAME);
        ReturnStep open = checks.open(form);
        if (step == ReturnStep.ORDER && form.typed().isEmpty()) {
            steps.reached(Step.RETURN_ORDER, request);
        }
        return step.compareTo(open) <= 0 && ReturnStep.asked(form).contains(step)
                ? page(200, step, form, changing)
                : to(open, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response step(MultivaluedMap<String, String> sent, @Context HttpServerRequest request) {
        Pressed pressed = Pressed.of(sent.getFirst("go"));
        if (pressed.what() == Pressed.What.KEEP) {
            // Only a press chooses it; what is kept may come behind one.
            sent.remove("way");
        }
        Form form = ReturnForm.of(begun.open(request, NAME), sent);
        ReturnStep step = ReturnStep.named(sent.getFirst("step"));
        boolean changing = "true".equals(sent.getFirst("changing"));
        return switch (pressed.what()) {
            case BACK -> kept(step, form, request, step.before(form).orElse(step), changing);
            case CHANGE -> kept(step, form, request, ReturnStep.named(pressed.which()), true);
            case WAY -> chosen(form.with("way", pressed.which()).with("ticket", ""), changing, request);
            case SEND -> send(form, Optional.ofNullable(sent.getFirst("key")).orElse(""), request);
            case ANEW -> anew(request);
            case KEEP -> begun.kept(request, NAME, form);
            case OBSTACLE -> obstacle(pressed, step, form, sent, request);
            case NEXT -> answered(step, form, changing, request);
        };
    }

    /** What was typed beside it is kept, and stays on the page. */
    private Response obstacle(
            Pressed pressed,
            ReturnStep step,
            Form form,
            MultivaluedMap<String, String> sent,
            HttpServerRequest request) {
        String words = Typed.orNothing(sent.getFirst(ObstacleNotes.FIELD));
        if (pressed.which().equals("START")) {
            Form noted = obstacles.note(Form.empty(), words, Place.on(Step.RETURN_START), request);
            return Response.status(noted.isRight() ? 200 : 400)
                    .entity(Templates.start(openStep(request), noted))
                    .build();
        }
        begun.keep(request, NAME, form);
        Form noted = obstacles.note(form, words, Place.on(counted(step)), request);
        return page(noted.isRight() ? 200 : 400, step, noted, "true".equals(sent.getFirst("changing")));
    }

    private static Step counted(ReturnStep step) {
        return Step.valueOf("RETURN_" + step.name());
    }

    private Response anew(HttpServerRequest request) {
        begun.forget(request, NAME);
        return to(ReturnStep.ORDER, false);
    }

    /** Whoever has nothing to go by goes on. */
    private Response chosen(Form form, boolean changing, HttpServerRequest request) {
        return OrderQuestion.Way.of(form) == OrderQuestion.Way.NONE
                ? answered(ReturnStep.ORDER, form, changing, request)
                : kept(ReturnStep.ORDER, form, request, ReturnStep.ORDER, changing);
    }

    private Response answered(ReturnStep step, Form form, boolean changing, HttpServerRequest request) {
        Form checked = step == ReturnStep.ORDER ? lookedUp(form, request) : checks.check(step, form);
        if (!checked.isRight()) {
            begun.keep(request, NAME, checked);
            return page(400, step, checked, changing);
        }
        return changing && checks.open(checked) == ReturnStep.CHECK
                ? kept(step, checked, request, ReturnStep.CHECK, false)
                : kept(step, checked, request, step.next(checked), changing);
    }

    /** Keeps what was typed and leads on; where it can't be kept, it still stands there. */
    private Response kept(ReturnStep step, Form form, HttpServerRequest request, ReturnStep next, boolean changing) {
        return begun.keep(request, NAME, reached(next, form, request))
                ? to(next, changing)
                : page(429, step, form.wrong("", text("returning.unkept", Map.of())), changing);
    }

    private Form reached(ReturnStep next, Form form, HttpServerRequest request) {
        if (ReturnStep.named(form.value(REACHED)).compareTo(next) >= 0) {
            return form;
        }
        steps.reached(counted(next), request);
        return form.with(REACHED, next.name());
    }

    private static Response to(ReturnStep step, boolean changing) {
        return Response.seeOther(URI.create("/return/" + step.path() + (changing ? "?changing=true" : "")))
                .build();
    }

    /**
     * The ticket is kept, whatever it is for; nobody asks twice for the same with one that is still good. Whoever looks up too often
     * goes on without.
     */
    private Form lookedUp(Form form, HttpServerRequest request) {
        if (ReturnForm.ticket(form).filter(ticket -> !lookUps.isOver(ticket)).isPresent()) {
            return form;
        }
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
        ReturnStep open = checks.open(form);
        if (open != ReturnStep.CHECK) {
            return page(400, open, checks.check(open, form), true);
        }
        Form fresh = ReturnForm.ticket(form).isPresent() ? lookedUp(form, request) : form;
        if (!fresh.isRight()) {
            return page(400, ReturnStep.ORDER, fresh, true);
        }
        Optional<Duration> wait = pace.take(request);
        if (wait.isPresent()) {
            return tooMany(form, key, wait.get());
        }
        Filings.Outcome outcome = returns.file(
                ReturnForm.request(fresh, language.locale(), calendar.zone(), current.zone()),
                new Actor.Customer(),
                Optional.of(filing.once(
                        "/return",
                        ReturnStep.allFields().stream().map(form::value).toList(),
                        key)));
        if (outcome instanceof Filings.Outcome.Filed filed) {
            begun.forget(request, NAME);
            if (!filed.reply().repeated()) {
                steps.reached(Step.RETURN_SENT, request);
            }
            return Response.seeOther(filing.page(filed.reply(), "returned")).build();
        }
        if (outcome instanceof Filings.Outcome.Refused refused) {
            return check(400, filing.refused(form, refused.decision()), key);
        }
        throw Problem.notFound("team");
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
                .entity(Templates.question(view(step, form, changing)))
                .build();
    }

    private Response check(int status, Form form, String key) {
        return Response.status(status)
                .entity(Templates.check(view(ReturnStep.CHECK, form, false), key))
                .build();
    }

    /** The story and the wish are those of somebody whose goods do not work, who is asked most. */
    @Override
    public Optional<TemplateInstance> show(Step step) {
        if (step == Step.RETURN_START) {
            return Optional.of(Templates.start(Optional.empty(), Form.empty()));
        }
        Form form = Form.empty().with("reason", ReturnReason.DEFECTIVE.name());
        return Arrays.stream(ReturnStep.values())
                .filter(one -> counted(one) == step)
                .findFirst()
                .map(one -> one == ReturnStep.CHECK
                        ? Templates.check(view(one, form.with("wish", ReturnChecks.NOT_YET), false), "")
                        : Templates.question(view(one, form, false)));
    }

    /** They are answered in the language of the page. */
    private QuestionView view(ReturnStep step, Form form, boolean changing) {
        Form shown = step == ReturnStep.REACH ? OrderQuestion.reachedBy(form) : form;
        return new QuestionView(
                step, shown, changing, FormsOfAddress.matters(language.locale().getLanguage()));
    }

    private String text(String key, Map<String, ?> arguments) {
        return messages.text(language.locale(), "pages", key, arguments);
    }
}
