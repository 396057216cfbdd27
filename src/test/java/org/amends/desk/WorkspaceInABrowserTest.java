package org.amends.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workspace as people use it: by its single keys, and a letter that is checked before it is sent. */
@QuarkusTest
class WorkspaceInABrowserTest {

    @Inject
    Staffing staffing;

    @TestHTTPResource("/")
    URI home;

    private Browser browser;
    private StaffMember agent;
    private String reference;

    @BeforeEach
    void a_case_and_a_browser() {
        browser = Browser.start();
        agent = staffing.hire(StaffRole.AGENT);
        reference = Complaints.filed(agent, staffing.hire(StaffRole.MANAGER));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void j_and_enter_open_a_case_whose_acknowledgement_is_sent_after_two_honest_corrections() {
        Page page = Typist.signedIn(browser, home, agent).page();
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
        assertThat(page.locator(".facts").textContent()).contains("Acknowledged");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void no_key_fires_in_a_field_and_the_question_mark_lists_them() {
        Page page = Typist.signedIn(browser, home, agent).page();
        page.keyboard().press("/");
        page.keyboard().type("jjg");
        assertThat(page.inputValue("#q")).isEqualTo("jjg");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
    }
}
