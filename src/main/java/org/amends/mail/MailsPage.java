package org.amends.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** All mails, for whoever may read each of them: every case is open to these roles. */
@Path("/desk/mails")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class MailsPage {

    private static final int SHOWN = 50;

    private final MailList list;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    MailsPage(MailList list, Rosters rosters, CurrentActor current, Readers readers) {
        this.list = list;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance mails(
                Reader reader, List<MailLine> mails, List<String> choices, String what, String next);

        private Templates() {}
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestQuery @DefaultValue("ALL") String what, @RestQuery @DefaultValue("") String after) {
        MailList.Shown shown = shown(what);
        MailList.Page page = list.page(shown, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        Roster roster = rosters.recent();
        return Templates.mails(
                readers.of(current.requireStaff()),
                page.mails().stream().map(mail -> MailLine.of(mail, roster)).toList(),
                Stream.of(MailList.Shown.values()).map(Enum::name).toList(),
                shown.name(),
                page.next().orElse(""));
    }

    private static MailList.Shown shown(String name) {
        return Stream.of(MailList.Shown.values())
                .filter(shown -> shown.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("what", "unknown", "Choose one of the list."));
    }
}
