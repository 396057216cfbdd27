package org.amends.desk.money;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.amends.casefile.Cursor;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.remedy.refund.RefundTasks;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The refunds of all cases that wait for a person: to be paid by me, to be approved, to be paid, gone wrong. */
@Path("/desk/money")
@Produces(MediaType.TEXT_HTML)
public class MoneyPage {

    private static final int SHOWN = 50;

    private final RefundTasks tasks;
    private final CurrentActor current;
    private final Readers readers;
    private final PageLanguage language;
    private final Clock clock;

    MoneyPage(RefundTasks tasks, CurrentActor current, Readers readers, PageLanguage language, Clock clock) {
        this.tasks = tasks;
        this.current = current;
        this.readers = readers;
        this.language = language;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance moneys(Reader reader, MoneyList list);

        private Templates() {}
    }

    /** @param view what is shown, in lower case; what waits for the reader when it is none */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance show(@RestQuery @DefaultValue("") String view, @RestQuery @DefaultValue("") String after) {
        StaffMember member = current.requireStaff();
        Reader reader = readers.of(member);
        MoneyList.View shown = MoneyList.View.named(view, reader.acts()).orElseGet(() -> waiting(reader, member));
        RefundTasks.Found found = tasks.find(
                shown.asked(member), after.isEmpty() ? Optional.empty() : Optional.of(Cursor.read(after)), SHOWN);
        Locale locale = language.locale();
        return Templates.moneys(
                reader,
                new MoneyList(
                        shown,
                        found.items().stream()
                                .map(item -> MoneyList.Row.of(item, clock.instant(), locale))
                                .toList(),
                        found.next().orElse("")));
    }

    /** Whoever leads and has nothing to pay comes to approve. */
    private MoneyList.View waiting(Reader reader, StaffMember member) {
        if (!reader.acts()) {
            return MoneyList.View.APPROVAL;
        }
        return !reader.leads() || isAny(MoneyList.View.MINE, member) || !isAny(MoneyList.View.APPROVAL, member)
                ? MoneyList.View.MINE
                : MoneyList.View.APPROVAL;
    }

    private boolean isAny(MoneyList.View view, StaffMember member) {
        return !tasks.find(view.asked(member), Optional.empty(), 1).items().isEmpty();
    }
}
