package org.amends.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.amends.desk.Complaints;
import org.amends.desk.Typist;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lists of cases without a mouse: asked for, kept, gone through, and several cases at once. */
@QuarkusTest
class QueueInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final int NARROWEST = 320;

    @Inject
    Staffing staffing;

    private StaffMember lead;
    private String reference;

    @BeforeEach
    void two_cases_and_a_browser() {
        lead = staffing.hire(StaffRole.LEAD);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        reference = Complaints.filed(lead, manager);
        Complaints.filed(lead, manager);
    }

    @Test
    void a_list_is_asked_for_kept_and_gone_through_by_keys() {
        Typist typist = Typist.signedIn(browser, lead);
        Page page = typist.page();
        typist.press("#asking > summary");
        typist.choose("#status", "Received");
        Browser.assertAccessible(page);
        typist.press("#asking .btn");
        typist.arrives(".*/desk/cases[?]scope=mine.*status=RECEIVED.*");
        typist.press("#save > summary");
        typist.type("#save-name", "Not yet read");
        typist.press("#save .btn");
        typist.arrives(".*/desk/views/.*");
        assertThat(page.locator(".views [aria-current]").textContent()).contains("Not yet read 2");
        Browser.assertAccessible(page);
        typist.press("#change > summary");
        Browser.assertAccessible(page);
        List<String> cases = page.locator(".q .ref .num").allTextContents();
        page.locator("h1").click();
        typist.key("j");
        typist.key("Enter");
        typist.arrives(".*/desk/case/" + cases.get(0) + "[?]view=.*");
        assertThat(page.locator(".crumbs").textContent()).contains("(1 of 2)");
        Browser.assertAccessible(page);
        typist.key("j");
        typist.arrives(".*/desk/case/" + cases.get(1) + "[?]view=.*");
        typist.key("k");
        typist.arrives(".*/desk/case/" + cases.get(0) + "[?]view=.*");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void one_handover_is_asked_for_at_a_time_and_the_cases_stay_in_sight() {
        StaffMember colleague = staffing.hire(StaffRole.AGENT);
        for (int i = 0; i < 3; i++) {
            Complaints.act(
                    lead,
                    Complaints.filed(lead, staffing.hire(StaffRole.MANAGER)),
                    "handovers",
                    Map.of("to", colleague.id(), "note", "She waits for a call"));
        }
        Complaints.filed(colleague, staffing.hire(StaffRole.MANAGER));
        Page page = Typist.signedIn(browser, colleague).page();
        assertThat(page.locator(".warm .acts:visible").count()).isOne();
        assertThat(page.locator(".q tbody").boundingBox().y).isLessThan(600);
        page.click(".further > summary");
        assertThat(page.locator(".further > summary").textContent()).contains("2 more handovers wait");
        assertThat(page.locator(".warm .acts:visible").count()).isEqualTo(3);
        Browser.assertAccessible(page);
    }

    @Test
    void several_cases_are_chosen_and_offered_by_keys() {
        StaffMember colleague = staffing.hire(StaffRole.AGENT);
        Typist typist = Typist.signedIn(browser, lead);
        Page page = typist.page();
        typist.key("j");
        typist.key("x");
        typist.key("j");
        typist.key("x");
        assertThat(page.locator(".q .pick:checked").count()).isEqualTo(2);
        typist.press("#together button[value=offer]");
        page.locator("#offer-to").waitFor();
        Browser.assertAccessible(page);
        page.selectOption("#offer-to", colleague.id().toString());
        typist.type("#offer-note", "Both are kind people");
        typist.press("form[action='/desk/together/handovers'] .btn");
        page.locator("#h-done").waitFor();
        assertThat(page.locator("#h-done").textContent()).contains("Done for 2 cases");
        Browser.assertAccessible(page);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_keys_are_turned_off_and_nothing_moves_any_more() {
        Typist typist = Typist.signedIn(browser, lead);
        Page page = typist.page();
        typist.open("/desk/keys");
        Browser.assertAccessible(page);
        typist.press("button[value=off]");
        typist.arrives(".*/desk/keys[?]done=true");
        typist.open("/desk");
        typist.key("j");
        typist.key("x");
        assertThat(page.evaluate("document.activeElement.localName")).isEqualTo("body");
        assertThat(page.locator(".pick:checked").count()).isZero();
        typist.key("?");
        assertThat(page.locator("dialog[open]").count())
                .as("a sign is a single key, too")
                .isZero();
        assertThat(page.locator("kbd:visible, [aria-keyshortcuts]").count())
                .as("no key is named that does nothing")
                .isZero();
        assertThat(page.locator(".keys").textContent()).contains("Single keys are off for you.");
        Browser.assertAccessible(page);
    }

    @Test
    void on_the_narrowest_screen_and_in_the_dark_nothing_is_lost() {
        Page page = browser.signedIn(browser.withScript(NARROWEST, 800), lead);
        for (String path : new String[] {
            "/desk", "/desk/cases?scope=mine&language=en", "/desk/keys", "/desk/case/" + reference + "?view=mine"
        }) {
            page.navigate(path);
            Browser.assertNothingToScrollSideways(page);
            Browser.assertAccessible(page);
        }
        page.navigate("/desk");
        page.locator(".q .pick").first().check();
        page.click("#together button[value=reassign]");
        page.locator("#reassign-to").waitFor();
        Browser.assertNothingToScrollSideways(page);
        Browser.assertAccessible(page);
    }
}
