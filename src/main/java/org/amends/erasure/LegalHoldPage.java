package org.amends.erasure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.Typed;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where a manager puts a case on hold, lifts that again, and reads what was. */
@Path("/desk/case/{reference}/hold")
@RolesAllowed(Roles.MANAGER)
@Produces(MediaType.TEXT_HTML)
public class LegalHoldPage {

    private static final String REASON = "hold-reason";
    private static final String REVIEW = "hold-review";
    private static final int LONGEST = 2_000;

    private final LegalHoldDesk desk;
    private final WordChecks checks;
    private final Messages messages;
    private final PageLanguage language;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    LegalHoldPage(
            LegalHoldDesk desk,
            WordChecks checks,
            Messages messages,
            PageLanguage language,
            Rosters rosters,
            CurrentActor current,
            Readers readers) {
        this.desk = desk;
        this.checks = checks;
        this.messages = messages;
        this.language = language;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "erasure")
    static class Templates {
        static native TemplateInstance hold(Reader reader, String reference, List<LegalHoldView> holds, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String reference) {
        return page(file(reference), Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response place(
            @RestPath String reference,
            @RestForm(REASON) @DefaultValue("") String reason,
            @RestForm(REVIEW) @DefaultValue("") String review) {
        LoggedCase file = file(reference);
        Form typed = Form.empty().with(REASON, Typed.lines(reason)).with(REVIEW, review);
        Form form = checks.check(typed, REASON, LONGEST, "desk.hold.why");
        Optional<LocalDate> day = day(review).filter(desk::isReviewDay);
        if (day.isEmpty()) {
            form = form.wrong(REVIEW, text("desk.hold.ahead"));
        }
        if (!form.isRight()) {
            return Response.status(422).entity(page(file, form)).build();
        }
        try {
            desk.place(file, me(), form.value(REASON).strip(), day.orElseThrow());
        } catch (Problem erased) {
            return Response.status(409)
                    .entity(page(file, form.wrong("", text("desk.hold.erased"))))
                    .build();
        }
        return back(file);
    }

    @POST
    @Path("{id}/lifting")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lift(@RestPath String reference, @RestPath UUID id, MultivaluedMap<String, String> sent) {
        LoggedCase file = file(reference);
        // A page shows several of these forms, and each field has a name of its own.
        String field = "lift-reason-" + id;
        String reason = Typed.orNothing(sent.getFirst(field));
        Form form = checks.check(Form.empty().with(field, Typed.lines(reason)), field, LONGEST, "desk.hold.whyLift");
        if (!form.isRight()) {
            return Response.status(422).entity(page(file, form)).build();
        }
        desk.lift(id, me(), form.value(field).strip());
        return back(file);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private LoggedCase file(String reference) {
        return desk.file(CaseRequests.reference(reference));
    }

    private UUID me() {
        return current.requireStaff().id();
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key, Map.of());
    }

    private static Response back(LoggedCase file) {
        return Response.seeOther(URI.create("/desk/case/" + file.reference() + "/hold"))
                .build();
    }

    private TemplateInstance page(LoggedCase file, Form form) {
        return Templates.hold(
                readers.of(current.requireStaff()),
                file.reference().text(),
                desk.of(file).stream()
                        .map(hold -> LegalHoldView.of(hold, rosters.recent()))
                        .toList(),
                form);
    }
}
