package org.amends.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.amends.testing.Keyboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The workspace as people use it: by its single keys, and a letter that is checked before it is sent. */
@QuarkusTest
class WorkspaceInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    private StaffMember agent;
    private String reference;

    @BeforeEach
    void a_case_and_a_browser() {
        agent = staffing.hire(StaffRole.AGENT);
        reference = Complaints.filed(agent, staffing.hire(StaffRole.MANAGER));
    }

    @Test
    void somebody_signs_in_without_a_mouse() {
        Page page = browser.withScript(1280, 900);
        page.navigate("/desk/team");
        assertThat(page.url()).contains("/sign-in");
        Keyboard keyboard = new Keyboard(page);
        keyboard.into("#username", agent.username());
        keyboard.into("#password", Staffing.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/team");
        assertThat(page.locator("a.me").count()).isPositive();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void j_and_enter_open_a_case_whose_acknowledgement_is_sent_after_two_honest_corrections() {
        Page page = Typist.signedIn(browser, agent).page();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/case/" + reference + "?view=mine");
        Map<String, String> letter = Complaints.acknowledgement(reference, agent);
        page.fill("#ack-text", letter.get("ack-text") + "\n");
        page.fill("#ack-nextStep-what", letter.get("ack-nextStep-what"));
        page.fill("#ack-nextStep-by", letter.get("ack-nextStep-by"));
        page.click("text=Check and preview");
        assertThat(page.locator(".summary a").allTextContents()).anyMatch(text -> text.contains("read back"));
        page.fill("#ack-points-0-words", letter.get("ack-points-0-words"));
        page.click("text=Check and preview");
        assertThat(page.locator("#ack .preview").textContent()).contains(letter.get("ack-points-0-words"));
        page.click("#ack button[value=send]");
        page.waitForURL("**done=ACKNOWLEDGE&view=mine");
        assertThat(page.locator("p.facts").textContent()).contains("Acknowledged");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void no_key_fires_in_a_field_and_the_question_mark_lists_them() {
        Page page = Typist.signedIn(browser, agent).page();
        page.keyboard().press("/");
        page.keyboard().type("jjg");
        assertThat(page.inputValue("#q")).isEqualTo("jjg");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
    }
}
