package org.amends.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.CustomerCases;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.letter.TimeZones;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.time.OrganisationCalendar;
import org.amends.web.CurrentPage;
import org.amends.web.Languages;
import org.amends.web.Messages;
import org.amends.web.Moments;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A case as its customer sees it, for whoever works on it (S4-4): in the language of whoever looks, or in the customer's. It can only be read,
 * and every look is kept.
 */
@Path("/desk/case/{reference}/as-customer")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class AsCustomerPage {

    private final CaseLog log;
    private final CustomerCases cases;
    private final CaseTelling telling;
    private final SeenAsCustomer seen;
    private final Rosters rosters;
    private final CurrentActor current;
    private final OrganisationCalendar calendar;
    private final TimeZones zones;
    private final CurrentPage page;
    private final Messages messages;
    private final PageLanguage language;

    AsCustomerPage(
            CaseLog log,
            CustomerCases cases,
            CaseTelling telling,
            SeenAsCustomer seen,
            Rosters rosters,
            CurrentActor current,
            OrganisationCalendar calendar,
            TimeZones zones,
            CurrentPage page,
            Messages messages,
            PageLanguage language) {
        this.log = log;
        this.cases = cases;
        this.telling = telling;
        this.seen = seen;
        this.rosters = rosters;
        this.current = current;
        this.calendar = calendar;
        this.zones = zones;
        this.page = page;
        this.messages = messages;
        this.language = language;
    }

    /** @param theirs whether in the customer's language */
    @GET
    @Operation(hidden = true)
    public String show(@RestPath String reference, @RestQuery @DefaultValue("false") boolean theirs) {
        LoggedCase file = log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
        StaffMember reader = current.requireStaff();
        List<SeenAsCustomer.Look> before = seen.last(file.id());
        seen.note(file.id(), reader.id());
        zones.chosen(file.id()).ifPresent(page::choose);
        String desk = "/desk/case/" + file.reference();
        Locale locale = theirs ? Languages.fit(file.contact().language()) : language.locale();
        return ReadOnlyPage.of(page(file.id(), locale))
                .photographsFrom(desk + "/photographs")
                .under(new ReadOnlyPage.Notice(
                        language.locale().getLanguage(),
                        text(
                                "desk.asCustomer.title",
                                Map.of("name", file.contact().name())),
                        sentences(before),
                        List.of(
                                new ReadOnlyPage.Link(desk, text("desk.asCustomer.back", Map.of())),
                                new ReadOnlyPage.Link(
                                        desk + "/as-customer?theirs=true", text("desk.asCustomer.theirs", Map.of())))));
    }

    /** With no secret in it: what leads on from there leads nowhere. */
    private String page(UUID caseId, Locale locale) {
        OpenedCase opened = cases.find(caseId)
                .map(view -> new OpenedCase(ReadOnlyPage.NO_TOKEN, caseId, view))
                .orElseThrow(() -> Problem.notFound("case"));
        return CasePage.Templates.theCase(telling.tell(opened, locale), "", "", "")
                .setLocale(locale)
                .render();
    }

    private List<String> sentences(List<SeenAsCustomer.Look> before) {
        List<String> sentences = new ArrayList<>(List.of(text("desk.asCustomer.lead", Map.of())));
        for (SeenAsCustomer.Look look : before) {
            sentences.add(text(
                    "desk.asCustomer.seen",
                    Map.of(
                            "person",
                            rosters.recent().name(look.by()),
                            "at",
                            Moments.date(look.at(), calendar.zone(), language.locale()) + ", "
                                    + Moments.time(look.at(), calendar.zone(), language.locale()))));
        }
        return sentences;
    }

    private String text(String key, Map<String, ?> arguments) {
        return messages.text(language.locale(), "pages", key, arguments);
    }
}
