package org.amends.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.Trigger;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a pack would come to: a form whose address can be sent to a colleague. Changes nothing. */
@Path("/policies/{id}/{version}/dates")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class DatesPage {

    private final PageLanguage language;
    private final PackRequests requests;
    private final PackSheets sheets;
    private final DateCalculator dates;
    private final OrganisationCalendar calendar;
    private final Messages messages;
    private final CurrentActor current;
    private final Readers readers;
    private final java.time.Clock clock;

    DatesPage(
            PackRequests requests,
            PackSheets sheets,
            DateCalculator dates,
            OrganisationCalendar calendar,
            Messages messages,
            CurrentActor current,
            Readers readers,
            java.time.Clock clock,
            PageLanguage language) {
        this.language = language;
        this.requests = requests;
        this.sheets = sheets;
        this.dates = dates;
        this.calendar = calendar;
        this.messages = messages;
        this.current = current;
        this.readers = readers;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "policy")
    static class Templates {
        static native TemplateInstance dates(
                Reader reader, String pack, String back, Form form, List<String> clocks, Optional<DateAnswer> answer);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @RestPath String id,
            @RestPath int version,
            @RestQuery("clock") @DefaultValue("") String asked,
            @RestQuery @DefaultValue("") String startedBy,
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String letters,
            @RestQuery @DefaultValue("") String held) {
        PackRef pack = requests.pack(id, version).ref();
        Form form = Form.empty()
                .with("clock", asked)
                .with("startedBy", startedBy)
                .with("from", from.isEmpty() ? now() : from)
                .with("letters", letters)
                .with("held", held);
        if (asked.isEmpty()) {
            return page(pack, form, Optional.empty());
        }
        try {
            return page(pack, form, Optional.of(dates.answer(pack, question(form), language.locale())));
        } catch (Problem problem) {
            return page(pack, wrong(form, problem), Optional.empty());
        }
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.instant(), calendar.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private DateQuestion question(Form form) {
        return new DateQuestion(
                null,
                form.value("clock"),
                Optional.of(form.value("startedBy"))
                        .filter(text -> !text.isEmpty())
                        .map(this::trigger)
                        .orElse(null),
                moment(form, "from"),
                form.value("held").isEmpty() ? Map.of() : Map.of(Trigger.PROOF_OF_SENDING, moment(form, "held")),
                form.value("letters").isEmpty() ? 0 : letters(form.value("letters")));
    }

    private Trigger trigger(String text) {
        try {
            return Trigger.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("startedBy", "not-an-event", text("policy.dates.noEvent"));
        }
    }

    private java.time.Instant moment(Form form, String field) {
        try {
            LocalDateTime local = LocalDateTime.parse(form.value(field).strip().replace(' ', 'T'));
            return local.atZone(calendar.zone()).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "not-a-moment", text("policy.dates.noMoment"));
        }
    }

    private int letters(String text) {
        if (!text.strip().matches("[0-9]|10")) {
            throw Problem.invalid("letters", "not-a-number", text("policy.dates.noNumber"));
        }
        return Integer.parseInt(text.strip());
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key);
    }

    private static Form wrong(Form form, Problem problem) {
        Form wrong = form;
        for (FieldError error : problem.body().errors()) {
            wrong = wrong.wrong(error.field(), error.detail());
        }
        return wrong.isRight() ? wrong.wrong("from", problem.body().detail()) : wrong;
    }

    private Response page(PackRef pack, Form form, Optional<DateAnswer> answer) {
        return Response.status(form.isRight() ? 200 : 400)
                .entity(Templates.dates(
                        readers.of(current.requireStaff()),
                        pack.toString(),
                        PackPage.path(pack),
                        form,
                        sheets.clocks(pack),
                        answer))
                .build();
    }
}
