package org.amends.desk.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.amends.Rule;
import org.amends.deadline.EscalationSweep;
import org.amends.desk.Complaints;
import org.amends.desk.Typist;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every command of a case without a mouse, and every page that it leaves behind open to everybody. */
@QuarkusTest
class CaseByKeyboardTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Inject
    EscalationSweep sweep;

    private StaffMember agent;
    private StaffMember colleague;
    private StaffMember manager;
    private String reference;

    @BeforeEach
    void a_case_in_progress() {
        agent = staffing.hire(StaffRole.AGENT);
        colleague = staffing.hire(StaffRole.AGENT);
        manager = staffing.hire(StaffRole.MANAGER);
        reference = Complaints.begun(agent, manager);
    }

    @Test
    void a_case_is_offered_declined_offered_again_and_taken_with_one_key() {
        Typist owner = Typist.signedIn(browser, agent);
        Typist other = Typist.signedIn(browser, colleague);
        offer(owner);
        other.open("/desk/hand-overs");
        Browser.assertAccessible(other.page());
        other.open("/desk");
        Browser.assertAccessible(other.page());
        other.press("a[href$='open=decline#decline']");
        other.arrives(".*#decline");
        other.press("#decline .btn");
        other.page().locator(".summary").waitFor();
        Browser.assertAccessible(other.page());
        other.type("#decline-reason", "I am away from noon");
        other.press("#decline .btn");
        assertThat(other.done("DECLINE_HANDOVER")).contains("The owner keeps the case");
        offer(owner);
        other.open("/desk");
        other.key("a");
        assertThat(other.done("ACCEPT_HANDOVER")).contains("The case is yours");
        assertThat(other.text()).contains("I am away from noon", "She is ill, be kind");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    private void offer(Typist owner) {
        owner.openCase(reference);
        owner.key("h");
        owner.page().selectOption("#offer-to", colleague.id().toString());
        owner.type("#offer-note", "She is ill, be kind");
        owner.press("#offer .btn");
        assertThat(owner.done("OFFER_HANDOVER")).contains("until they accept");
    }

    @Test
    @Rule("S1-27")
    void a_promise_is_made_moved_by_a_recorded_agreement_and_kept() {
        Typist owner = Typist.signedIn(browser, agent);
        owner.openCase(reference);
        owner.key("p");
        owner.type("#promise-what", "Call Anna back");
        assertThat(owner.page().inputValue("#promise-by")).isNotEmpty();
        owner.page().fill("#promise-by", "");
        owner.press("#promise .btn");
        owner.page().locator(".summary a[href='#promise-by']").waitFor();
        assertThat(owner.page().locator(".summary").textContent()).contains("by which it is done");
        assertThat(owner.page().inputValue("#promise-what")).isEqualTo("Call Anna back");
        Browser.assertAccessible(owner.page());
        owner.type("#promise-earlyReason", "I ring at once");
        owner.at("#promise-by", Complaints.local(Duration.ofHours(3)));
        owner.press("#promise .btn");
        owner.done("PROMISE");
        owner.press("#renew-1 > summary");
        owner.type("#renew-1-what", "Call Anna in the evening");
        owner.at("#renew-1-by", Complaints.local(Duration.ofHours(9)));
        owner.type("#renew-1-earlyReason", "I ring at nine");
        owner.type("#renew-1-agreement", "She asked for the evening");
        owner.at("#renew-1-agreedAt", Complaints.local(Duration.ofHours(-1)));
        owner.choose("#renew-1-agreedOver", "Telephone");
        owner.press("#renew-1 .btn");
        owner.done("RENEGOTIATE_PROMISE");
        owner.press("#keep-2 > summary");
        owner.type("#keep-2-how", "Called at seven");
        owner.press("#keep-2 .btn");
        owner.done("KEEP_PROMISE");
        assertThat(owner.text()).contains("Moved by agreement", "She asked for the evening", "Kept", "Called at seven");
        Browser.assertAccessible(owner.page());
    }

    @Test
    @Rule("S4-13")
    void a_heated_case_is_marked_and_its_look_from_above_answered_by_keyboard() {
        Typist owner = Typist.signedIn(browser, agent);
        owner.openCase(reference);
        owner.press("#classify > summary");
        owner.page().selectOption("#classify-cause", "NO_ANSWER");
        owner.press("#classify .btn");
        assertThat(owner.done("CLASSIFY")).contains("Noted");
        owner.press("#heat > summary");
        owner.press("#heat .btn");
        owner.page().locator(".summary a[href='#heat-what']").waitFor();
        Browser.assertAccessible(owner.page());
        owner.type("#heat-what", "She cried on the telephone");
        owner.press("#heat .btn");
        assertThat(owner.done("MARK_HEATED")).contains("Somebody above is told");
        owner.press("#name > summary");
        owner.page().selectOption("#name-person", colleague.id().toString());
        owner.type("#name-what", "He put the receiver down");
        owner.press("#name .btn");
        owner.done("NAME_PERSON");
        Typist lead = Typist.signedIn(browser, manager);
        lead.openCase(reference);
        Browser.assertAccessible(lead.page());
        Browser.shoot(lead.page(), "case-heated");
        lead.type("#attend-plan", "I call her myself");
        lead.press("#attend .btn");
        assertThat(lead.done("ATTEND")).contains("What you say is on the case");
        lead.open("/desk/case/" + reference + "/deadlines/2");
        Browser.assertAccessible(lead.page());
        Browser.shoot(lead.page(), "deadline");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void a_question_is_asked_and_the_case_waits() {
        Typist owner = Typist.signedIn(browser, agent);
        owner.openCase(reference);
        owner.press("#ask > summary");
        owner.type("#ask-question", "When did it arrive?");
        owner.type("#ask-letter-text", "Dear Anna Tamm, when did it arrive?");
        owner.type("#ask-letter-nextStep-what", "I read your answer");
        owner.at("#ask-letter-nextStep-by", Complaints.local(Duration.ofHours(20)));
        owner.press("#ask button[value=send]");
        assertThat(owner.done("ASK")).contains("waits for the customer");
        Browser.assertAccessible(owner.page());
        owner.open("/desk?view=waiting");
        assertThat(owner.page().locator(".views [aria-current]").textContent()).isEqualTo("Waiting for customer 1");
        Browser.assertAccessible(owner.page());
    }

    @Test
    @Rule("S0-14")
    void every_point_is_answered_and_a_remedy_decided_and_proven() {
        Typist owner = Typist.signedIn(browser, agent);
        owner.openCase(reference);
        owner.press("#decide button[value=send]");
        owner.page().locator(".summary").waitFor();
        assertThat(owner.page().locator(".summary a").allTextContents())
                .startsWith(
                        "Say what you found, also what is against us.",
                        "Say what the finding rests on.",
                        "Choose the outcome of point 1.",
                        "Answer point 1.",
                        "Choose the outcome of point 2.",
                        "Answer point 2.",
                        "Choose the outcome of the case.");
        Browser.assertAccessible(owner.page());
        owner.type("#decide-finding", "Our packing was at fault");
        owner.type("#decide-evidence", "A photograph");
        for (int point = 0; point < 2; point++) {
            owner.choose("#decide-answers-" + point + "-outcome", "Upheld");
            owner.type("#decide-answers-" + point + "-answer", "You are right.");
        }
        owner.choose("#decide-outcome", "Upheld");
        owner.choose("#decide-remedies-0-kind", "Refund");
        owner.type("#decide-remedies-0-what", "The price of the table");
        owner.type("#decide-remedies-0-amount-minor", "189.00");
        owner.type("#decide-remedies-0-amount-currency", "EUR");
        owner.type("#decide-remedies-0-reckoning-rule", "The price that you paid, in full");
        owner.page().selectOption("#decide-remedies-0-owner", agent.id().toString());
        owner.at("#decide-remedies-0-by", Complaints.local(Duration.ofHours(20)));
        owner.type("#decide-letter-text", "Dear Anna Tamm, you are right.");
        owner.type("#decide-letter-nextStep-what", "We pay you back");
        owner.at("#decide-letter-nextStep-by", Complaints.local(Duration.ofHours(20)));
        owner.press("#decide button[value=send]");
        owner.done("DECIDE");
        assertThat(owner.text()).contains("Decision: Upheld", "189.00 EUR");
        Browser.assertAccessible(owner.page());
        owner.openCase(reference);
        owner.press("#proof-1 > summary");
        owner.choose("#proof-1-kind", "Reference");
        owner.type("#proof-1-proof", "Transfer 77");
        owner.press("#proof-1 .btn");
        owner.done("CARRY_OUT_REMEDY");
        assertThat(owner.text()).contains("Transfer 77", "Done");
    }

    @Test
    @Rule("S2-17")
    void a_manager_accepts_an_escalation_with_a_deed_from_the_report() {
        Instant by = Instant.now().plusSeconds(2);
        Complaints.act(
                agent,
                reference,
                "promises",
                Map.of("what", "Call Anna", "by", by.toString(), "earlyReason", "I ring at once"));
        Typist lead = Typist.signedIn(browser, manager);
        while (Instant.now().isBefore(by.plusMillis(200))) {
            Thread.onSpinWait();
        }
        while (sweep.run(Duration.ZERO) > 0) {
            Thread.onSpinWait(); // what other cases owe comes due as well
        }
        lead.open("/reports/escalations");
        Browser.assertAccessible(lead.page());
        String form = lead.page()
                .locator("td a.btn[href*='" + reference + "']")
                .getAttribute("href")
                .replaceAll(".*#", "");
        lead.press("td a.btn[href*='" + reference + "']");
        lead.arrives(".*#" + form);
        Browser.assertAccessible(lead.page());
        lead.choose("#" + form + "-deed", "The owner keeps it");
        lead.type("#" + form + "-plan", "Liis calls at four");
        lead.at("#" + form + "-by", Complaints.local(Duration.ofHours(4)));
        lead.press("#" + form + " .btn");
        assertThat(lead.done("ACCEPT_ESCALATION")).contains("a deadline of its own");
        lead.open("/reports/escalations");
        assertThat(lead.page().locator("tr:has-text('" + reference + "')").textContent())
                .contains("confirmed the owner with a plan");
    }

    @Test
    void every_page_of_every_role_is_accessible() {
        StaffMember auditor = staffing.hire(StaffRole.AUDITOR);
        StaffMember administrator = staffing.hire(StaffRole.ADMIN);
        String settled = Complaints.settled(agent, manager);
        accessible(agent, "/desk/search?q=none", "/desk/case/C-7K4M-92QX-3", "/reports/escalations");
        accessible(manager, "/desk", "/desk/team", "/desk/case/" + settled);
        accessible(auditor, "/desk", "/desk/case/" + settled);
        accessible(administrator, "/desk");
        browser.assertAccessible("/sign-in");
    }

    private void accessible(StaffMember member, String... paths) {
        Typist reader = Typist.signedIn(browser, member);
        for (String path : paths) {
            reader.open(path);
            Browser.assertAccessible(reader.page());
        }
    }
}
