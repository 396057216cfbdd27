package org.amends.desk.casepage;

import com.fasterxml.uuid.Generators;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.external.ExternalEvent;
import org.amends.external.ExternalEventKind;
import org.amends.external.ExternalEvents;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.Typed;
import org.amends.web.TypedMoments;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where a colleague notes what happened to a case outside the house's control (S4-3). */
@Path("/desk/case/{reference}/external-events")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.TEXT_HTML)
public class ExternalEventPage {

    /** What was just done, for the case's page. */
    static final String DONE = "EXTERNAL";

    private static final String KIND = "kind";
    private static final String AT = "happened-at";
    private static final String SOURCE = "source";
    private static final String NOTE = "note";

    private final FoundCases cases;
    private final ExternalEvents events;
    private final WordChecks words;
    private final TypedMoments moments;
    private final Messages messages;
    private final PageLanguage language;
    private final CurrentActor current;
    private final Readers readers;
    private final Clock clock;

    ExternalEventPage(
            FoundCases cases,
            ExternalEvents events,
            WordChecks words,
            TypedMoments moments,
            Messages messages,
            PageLanguage language,
            CurrentActor current,
            Readers readers,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.words = words;
        this.moments = moments;
        this.messages = messages;
        this.language = language;
        this.current = current;
        this.readers = readers;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance externalEvent(
                Reader reader, String reference, List<ExternalEventKind> kinds, Form form, String key);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String reference) {
        return page(
                cases.find(reference),
                Form.empty(),
                Generators.timeBasedEpochRandomGenerator().generate().toString());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response record(
            @RestPath String reference,
            @RestForm(KIND) @DefaultValue("") String kind,
            @RestForm(AT) @DefaultValue("") String at,
            @RestForm(SOURCE) @DefaultValue("") String source,
            @RestForm(NOTE) @DefaultValue("") String note,
            @RestForm @DefaultValue("") String key) {
        LoggedCase file = cases.find(reference);
        Form typed =
                Form.empty().with(KIND, kind).with(AT, at).with(SOURCE, source).with(NOTE, Typed.lines(note));
        Form form = checked(typed);
        if (!form.isRight()) {
            return Response.status(422).entity(page(file, form, key)).build();
        }
        events.record(event(file, form, key));
        return Response.seeOther(URI.create("/desk/case/" + file.reference() + "?done=" + DONE))
                .build();
    }

    private Form checked(Form typed) {
        Form form = kind(typed).isPresent() ? typed : typed.wrong(KIND, text("desk.external.missing.kind"));
        Optional<Instant> at = moments.read(typed.value(AT));
        if (at.isEmpty()) {
            form = form.wrong(AT, text("desk.external.missing.at"));
        } else if (at.get().isAfter(clock.instant())) {
            form = form.wrong(AT, text("desk.external.ahead"));
        }
        form = words.line(form, SOURCE, ExternalEvent.LONGEST_SOURCE, "desk.external.missing.source");
        return words.check(form, NOTE, ExternalEvent.LONGEST_NOTE, "desk.external.missing.note");
    }

    private static Optional<ExternalEventKind> kind(Form form) {
        return Arrays.stream(ExternalEventKind.values())
                .filter(kind -> kind.name().equals(form.value(KIND)))
                .findFirst();
    }

    /** Of a form that was checked. */
    private ExternalEvent event(LoggedCase file, Form form, String key) {
        return new ExternalEvent(
                id(key),
                file.id(),
                kind(form).orElseThrow(),
                moments.read(form.value(AT)).orElseThrow(),
                Optional.of(form.value(SOURCE).strip()),
                Optional.of(form.value(NOTE).strip()),
                current.requireStaff().id(),
                clock.instant());
    }

    /** A form that is sent twice is noted once; what is no key of ours draws a new one. */
    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException none) {
            return Generators.timeBasedEpochRandomGenerator().generate();
        }
    }

    private TemplateInstance page(LoggedCase file, Form form, String key) {
        return Templates.externalEvent(
                readers.of(current.requireStaff()),
                file.reference().text(),
                List.of(ExternalEventKind.values()),
                form,
                key);
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key);
    }
}
