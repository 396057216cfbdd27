package org.amends.demo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.LaunchMode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The parts that pages are made of, each in its states, drawn by the tags that pages use. Only in a demo house, and while developing. */
@Path("/style")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class StylePage {

    private static final List<String> ICONS = List.of(
            "alert",
            "back",
            "box",
            "camera",
            "check",
            "clock",
            "cross",
            "down",
            "download",
            "flag",
            "globe",
            "handover",
            "inbox",
            "leaf",
            "lock",
            "mail",
            "message",
            "minus",
            "money",
            "moon",
            "more",
            "next",
            "out",
            "pause",
            "pen",
            "person",
            "report",
            "search",
            "team",
            "tick",
            "up");

    private final DemoHouse house;
    private final InputForms forms;
    private final CurrentActor current;
    private final Readers readers;
    private final Clock clock;

    StylePage(DemoHouse house, InputForms forms, CurrentActor current, Readers readers, Clock clock) {
        this.house = house;
        this.forms = forms;
        this.current = current;
        this.readers = readers;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "demo")
    static class Templates {
        static native TemplateInstance style(Reader reader, Form form, List<String> icons, Instant now);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        if (!house.isShown() && !LaunchMode.current().isDevOrTest()) {
            throw Problem.notFound("page");
        }
        return Templates.style(readers.of(current.requireStaff()), form(), ICONS, clock.instant());
    }

    /** One field as it is, one with what was typed and is wrong. */
    private Form form() {
        return Form.empty()
                .with("right", "Anna Tamm")
                .with("wrong", "anna at example")
                .with("chosen", "b")
                .wrong("wrong", forms.text("people.fault.choose"));
    }
}
