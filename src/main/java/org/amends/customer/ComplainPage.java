package org.amends.customer;

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
import java.util.List;
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
import org.amends.letter.ContactPreferences;
import org.amends.letter.FormsOfAddress;
import org.amends.letter.PreferenceBook;
import org.amends.lifecycle.Actor;
import org.amends.platform.problem.Problem;
import org.amends.web.CurrentPage;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Filing a complaint: one form, then the answers to look over, then the private page. The form carries what was typed from step
 * to step, and it is kept for a day for whoever goes back or comes back.
 */
@Path("/complain")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ComplainPage implements ShownPages {

    private static final String NAME = "complaint";

    private final BegunForms begun;
    private final Filings filings;
    private final ComplaintChecks checks;
    private final FormFiling filing;
    private final PageLanguage language;
    private final FilingPace pace;
    private final Messages messages;
    private final PreferenceBook preferences;
    private final CurrentPage current;
    private final StepCounts steps;
    private final ObstacleNotes obstacles;

    ComplainPage(
            BegunForms begun,
            Filings filings,
            ComplaintChecks checks,
            FormFiling filing,
            PageLanguage language,
            FilingPace pace,
            Messages messages,
            PreferenceBook preferences,
            CurrentPage current,
            StepCounts steps,
            ObstacleNotes obstacles) {
        this.begun = begun;
        this.steps = steps;
        this.obstacles = obstacles;
        this.preferences = preferences;
        this.current = current;
        this.pace = pace;
        this.messages = messages;
        this.filings = filings;
        this.checks = checks;
        this.filing = filing;
        this.language = language;
    }

    @CheckedTemplate(basePath = "customer")
    static class Templates {
        static native TemplateInstance complain(
                Form form,
                List<String> points,
                List<String> languages,
                boolean address,
                String focus,
                boolean begun,
                String key);

        static native TemplateInstance check(Form form, List<String> points, boolean address, String key);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@Context HttpServerRequest request) {
        Form typed = begun.open(request, NAME);
        if (!typed.typed().isEmpty()) {
            return form(Complaint.of(typed), typed, false, "", true, "");
        }
        steps.reached(Step.COMPLAINT_FORM, request);
        Complaint nothing = Complaint.empty(language.locale().getLanguage());
        return form(nothing, nothing.form(), false, "", "");
    }

    /**
     * @param step what the pressed button wants: {@code add}, {@code check}, {@code send}, {@code anew}, {@code keep} while
     *     somebody types, {@code obstacle} and {@code obstacle-check} on either page, or the field to change
     * @param key of the sending; empty until the answers were looked over once
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response step(
            @BeanParam Complaint complaint,
            @RestForm @DefaultValue("check") String step,
            @RestForm @DefaultValue("") String key,
            @RestForm(ObstacleNotes.FIELD) @DefaultValue("") String obstacle,
            @Context HttpServerRequest request) {
        if (step.equals("anew")) {
            begun.forget(request, NAME);
            return Response.seeOther(URI.create("/complain")).build();
        }
        if (step.equals("keep")) {
            return begun.kept(request, NAME, complaint.form());
        }
        begun.keep(request, NAME, complaint.form());
        if (step.equals("add")) {
            return page(200, form(complaint, complaint.form(), true, last(complaint.pointFields(true)), key));
        }
        if (step.equals("obstacle")) {
            Form noted = obstacles.note(complaint.form(), obstacle, Place.on(Step.COMPLAINT_FORM), request);
            return page(noted.isRight() ? 200 : 400, form(complaint, noted, false, "", key));
        }
        if (step.equals("obstacle-check")) {
            Form noted = obstacles.note(complaint.form(), obstacle, Place.on(Step.COMPLAINT_CHECK), request);
            return page(noted.isRight() ? 200 : 400, overview(complaint, noted, key));
        }
        if (!step.equals("check") && !step.equals("send")) {
            return page(200, form(complaint, complaint.form(), false, step, key));
        }
        Form form = checks.check(complaint);
        if (!form.isRight()) {
            return page(400, form(complaint, form, false, "", key));
        }
        return step.equals("send") ? file(complaint, key, request) : lookedOver(complaint, key, request);
    }

    /** Whoever goes back and comes here again is counted once. */
    private Response lookedOver(Complaint complaint, String key, HttpServerRequest request) {
        if (key.isEmpty()) {
            steps.reached(Step.COMPLAINT_CHECK, request);
        }
        return page(200, overview(complaint, complaint.form(), key));
    }

    private Response file(Complaint complaint, String key, HttpServerRequest request) {
        Optional<Duration> wait = pace.take(request);
        if (wait.isPresent()) {
            return tooMany(complaint, key, wait.get());
        }
        ContactPreferences said =
                ContactPreferences.of(complaint.formOfAddress()).in(current.zone());
        Filings.Outcome outcome = filings.file(
                complaint.newCase(),
                new Actor.Customer(),
                Optional.of(filing.once("/complain", complaint, key)),
                (handle, caseId) -> preferences.note(handle, caseId, said, Optional.empty()));
        if (outcome instanceof Filings.Outcome.Filed filed) {
            begun.forget(request, NAME);
            if (!filed.reply().repeated()) {
                steps.reached(Step.COMPLAINT_SENT, request);
            }
            return Response.seeOther(filing.page(filed.reply(), "filed")).build();
        }
        if (outcome instanceof Filings.Outcome.Refused refused) {
            return page(400, form(complaint, filing.refused(complaint.form(), refused.decision()), false, "", key));
        }
        throw Problem.notFound("team");
    }

    private Response tooMany(Complaint complaint, String key, Duration wait) {
        Map<String, Object> minutes = Map.of("minutes", wait.toMinutes() + 1);
        String sentence = messages.text(language.locale(), "pages", "customer.complain.pause", minutes);
        Response page = page(429, form(complaint, complaint.form().wrong("", sentence), false, "", key));
        return Response.fromResponse(page)
                .header("Retry-After", wait.toSeconds())
                .build();
    }

    private TemplateInstance form(Complaint complaint, Form form, boolean another, String focus, String key) {
        return form(complaint, form, another, focus, false, key);
    }

    private TemplateInstance form(
            Complaint complaint, Form form, boolean another, String focus, boolean begun, String key) {
        return Templates.complain(
                form, complaint.pointFields(another), checks.languages(), asksForAddress(complaint), focus, begun, key);
    }

    private TemplateInstance overview(Complaint complaint, Form form, String key) {
        return Templates.check(
                form,
                complaint.pointFields(false),
                asksForAddress(complaint),
                key.isEmpty() ? UUID.randomUUID().toString() : key);
    }

    @Override
    public Optional<TemplateInstance> show(Step step) {
        Complaint nothing = Complaint.empty(language.locale().getLanguage());
        return switch (step) {
            case COMPLAINT_FORM -> Optional.of(form(nothing, nothing.form(), false, "", ""));
            case COMPLAINT_CHECK -> Optional.of(overview(nothing, nothing.form(), ""));
            default -> Optional.empty();
        };
    }

    /** Whoever reads English and writes it has nothing to choose; what was chosen is not lost. */
    private boolean asksForAddress(Complaint complaint) {
        return FormsOfAddress.matters(language.locale().getLanguage())
                || FormsOfAddress.matters(complaint.language())
                || !complaint.addressForm().isEmpty();
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static String last(List<String> fields) {
        return fields.get(fields.size() - 1);
    }
}
