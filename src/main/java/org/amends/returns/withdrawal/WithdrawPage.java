package org.amends.returns.withdrawal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import org.amends.casefile.Filings;
import org.amends.intake.BegunForms;
import org.amends.intake.FilingPace;
import org.amends.intake.FormFiling;
import org.amends.journey.ObstacleNotes;
import org.amends.journey.ObstacleNotes.Place;
import org.amends.journey.ShownPages;
import org.amends.journey.Step;
import org.amends.journey.StepCounts;
import org.amends.lifecycle.Actor;
import org.amends.platform.problem.Problem;
import org.amends.web.CurrentPage;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The withdrawal function of Directive 2011/83/EU, art. 11a: a statement in three fields, and a page with one button that
 * confirms it. No account, no reason, no approval, and nothing between the two steps. What was typed is kept for a day.
 */
@Path("/withdraw")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class WithdrawPage implements ShownPages {

    private static final String NAME = "withdrawal";

    private final BegunForms begun;
    private final Withdrawals withdrawals;
    private final WithdrawalFormChecks checks;
    private final FormFiling filing;
    private final FilingPace pace;
    private final PageLanguage language;
    private final CurrentPage current;
    private final Messages messages;
    private final Statement statements;
    private final StepCounts steps;
    private final ObstacleNotes obstacles;

    WithdrawPage(
            BegunForms begun,
            Withdrawals withdrawals,
            WithdrawalFormChecks checks,
            FormFiling filing,
            FilingPace pace,
            PageLanguage language,
            CurrentPage current,
            Messages messages,
            Statement statements,
            StepCounts steps,
            ObstacleNotes obstacles) {
        this.begun = begun;
        this.withdrawals = withdrawals;
        this.checks = checks;
        this.filing = filing;
        this.pace = pace;
        this.language = language;
        this.current = current;
        this.messages = messages;
        this.statements = statements;
        this.steps = steps;
        this.obstacles = obstacles;
    }

    @CheckedTemplate(basePath = "returns/withdrawal")
    static class Templates {
        static native TemplateInstance withdraw(Form form, boolean begun, String key);

        static native TemplateInstance confirm(Form form, String statement, String key);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@Context HttpServerRequest request) {
        Form typed = begun.open(request, NAME);
        if (typed.typed().isEmpty()) {
            steps.reached(Step.WITHDRAWAL_FORM, request);
        }
        return Templates.withdraw(
                WithdrawalForm.of(typed).form(), !typed.typed().isEmpty(), "");
    }

    /**
     * @param step what the pressed button wants: {@code check}, {@code change}, {@code confirm}, {@code anew}, {@code keep} while
     *     somebody types, or {@code obstacle} and {@code obstacle-check} on either page
     * @param key of the declaration; empty until it was looked over once
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response step(
            @BeanParam WithdrawalForm withdrawal,
            @RestForm @DefaultValue("check") String step,
            @RestForm @DefaultValue("") String key,
            @RestForm(ObstacleNotes.FIELD) @DefaultValue("") String obstacle,
            @Context HttpServerRequest request) {
        if (step.equals("anew")) {
            begun.forget(request, NAME);
            return Response.seeOther(URI.create("/withdraw")).build();
        }
        if (step.equals("keep")) {
            return begun.kept(request, NAME, withdrawal.form());
        }
        begun.keep(request, NAME, withdrawal.form());
        if (step.equals("change")) {
            return page(200, Templates.withdraw(withdrawal.form(), false, key));
        }
        if (step.equals("obstacle")) {
            Form noted = obstacles.note(withdrawal.form(), obstacle, Place.on(Step.WITHDRAWAL_FORM), request);
            return page(noted.isRight() ? 200 : 400, Templates.withdraw(noted, false, key));
        }
        Form form = checks.check(withdrawal);
        if (!form.isRight()) {
            return page(400, Templates.withdraw(form, false, key));
        }
        String statement = withdrawal.statement(statements, language.locale());
        if (step.equals("obstacle-check")) {
            Form noted = obstacles.note(form, obstacle, Place.on(Step.WITHDRAWAL_CHECK), request);
            return page(noted.isRight() ? 200 : 400, Templates.confirm(noted, statement, key));
        }
        return step.equals("confirm")
                ? declare(withdrawal, statement, key, request)
                : lookedOver(form, statement, key, request);
    }

    /** Whoever goes back and comes here again is counted once. */
    private Response lookedOver(Form form, String statement, String key, HttpServerRequest request) {
        if (key.isEmpty()) {
            steps.reached(Step.WITHDRAWAL_CHECK, request);
        }
        return page(
                200,
                Templates.confirm(
                        form, statement, key.isEmpty() ? UUID.randomUUID().toString() : key));
    }

    @Override
    public Optional<TemplateInstance> show(Step step) {
        WithdrawalForm nothing = WithdrawalForm.of(Form.empty());
        return switch (step) {
            case WITHDRAWAL_FORM -> Optional.of(Templates.withdraw(nothing.form(), false, ""));
            case WITHDRAWAL_CHECK ->
                Optional.of(Templates.confirm(nothing.form(), nothing.statement(statements, language.locale()), ""));
            default -> Optional.empty();
        };
    }

    private Response declare(WithdrawalForm withdrawal, String statement, String key, HttpServerRequest request) {
        Optional<Duration> wait = pace.take(request);
        if (wait.isPresent()) {
            return tooMany(withdrawal, statement, key, wait.get());
        }
        Filings.Outcome outcome = withdrawals.declare(
                withdrawal.notice(statement, language.locale(), current.zone()),
                new Actor.Customer(),
                Optional.of(filing.once("/withdraw", withdrawal, key)));
        if (outcome instanceof Filings.Outcome.Filed filed) {
            begun.forget(request, NAME);
            if (!filed.reply().repeated()) {
                steps.reached(Step.WITHDRAWAL_SENT, request);
            }
            return Response.seeOther(filing.page(filed.reply(), "withdrawn")).build();
        }
        if (outcome instanceof Filings.Outcome.Refused refused) {
            return page(400, Templates.withdraw(filing.refused(withdrawal.form(), refused.decision()), false, key));
        }
        throw Problem.notFound("team");
    }

    /** The page stays what it was, so that one more press is all there is to do. */
    private Response tooMany(WithdrawalForm withdrawal, String statement, String key, Duration wait) {
        String sentence =
                messages.text(language.locale(), "pages", "withdraw.pause", Map.of("minutes", wait.toMinutes() + 1));
        return Response.fromResponse(
                        page(429, Templates.confirm(withdrawal.form().wrong("", sentence), statement, key)))
                .header("Retry-After", wait.toSeconds())
                .build();
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }
}
