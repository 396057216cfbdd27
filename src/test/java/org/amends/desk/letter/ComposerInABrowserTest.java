package org.amends.desk.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.amends.desk.Complaints;
import org.amends.desk.Typist;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The letter guard beside the text, in Chromium. */
@QuarkusTest
class ComposerInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    private StaffMember agent;
    private String reference;
    private Page page;

    @BeforeEach
    void a_letter_is_open() {
        agent = staffing.hire(StaffRole.AGENT);
        reference = Complaints.begun(agent, staffing.hire(StaffRole.MANAGER));
        Typist typist = Typist.signedIn(browser, agent);
        typist.open("/desk/case/" + reference + "?open=inform");
        page = typist.page();
    }

    private void type(String text) {
        page.locator("#inform-text").fill("");
        page.locator("#inform-text").pressSequentially(text);
    }

    @Test
    void what_is_wrong_is_underlined_while_somebody_types_and_moves_with_the_text() {
        type("Dear Anna Tamm, the carrier answers soon. It is a gesture of goodwill.");
        page.waitForSelector("#inform .ghost mark.must");
        assertThat(page.locator("#inform .ghost mark").allTextContents())
                .containsExactly("soon", "gesture of goodwill");
        assertThat(page.locator("#composer-said").textContent()).contains("2 to fix", "to check");
        Browser.assertAccessible(page);

        page.locator("#inform-text").press("Home");
        page.keyboard().type("Hello! ");
        assertThat(page.locator("#inform .ghost mark").allTextContents())
                .containsExactly("soon", "gesture of goodwill");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void better_words_are_one_key_away_and_a_token_goes_in_for_the_date() {
        page.fill("#inform-nextStep-what", "I read what the carrier wrote");
        page.fill("#inform-nextStep-by", Complaints.local(Duration.ofHours(20)));
        type("Dear Anna Tamm, I write to you soon.");
        page.waitForSelector("#inform [data-better]");
        page.keyboard().press("Control+.");
        assertThat(page.inputValue("#inform-text")).isEqualTo("Dear Anna Tamm, I write to you by {due:next}.");
        page.waitForCondition(
                () -> page.locator("#inform .preview").textContent().contains("I write to you by "));
        assertThat(page.locator("#inform .preview").textContent()).doesNotContain("{due:next}");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/desk");
        page.navigate("/desk/case/" + reference);
        assertThat(page.locator(".tl").textContent()).contains("I write to you by ");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void enter_in_a_field_sends_nothing_and_control_enter_goes_on_from_what_the_checks_say() {
        page.fill("#inform-nextStep-by", Complaints.local(Duration.ofHours(20)));
        type("Dear Anna Tamm, the carrier has answered and I read it now.");
        page.waitForSelector("#inform .preview");
        page.fill("#inform-nextStep-what", "I read what the carrier wrote");
        page.locator("#inform-nextStep-what").press("Enter");
        page.waitForURL("**/messages");
        assertThat(page.inputValue("#inform-nextStep-what")).isEqualTo("I read what the carrier wrote");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("inform-live");
        assertThat(page.locator(".tl").textContent()).doesNotContain("the carrier has answered");
        Browser.assertAccessible(page);

        page.keyboard().press("Control+Enter");
        page.waitForURL("**/desk");
        page.navigate("/desk/case/" + reference);
        assertThat(page.locator(".tl").textContent()).contains("the carrier has answered");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_brace_offers_what_the_case_knows() {
        type("Dear Anna");
        page.waitForSelector(
                "#inform [data-token]",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.locator("#inform-text").press("End");
        page.keyboard().type(", {ref");
        page.waitForSelector("#inform-text-tokens [aria-selected=true]");
        page.keyboard().press("Enter");
        assertThat(page.inputValue("#inform-text")).isEqualTo("Dear Anna, {reference}");
        assertThat(page.locator("#inform-text-tokens").isVisible()).isFalse();
    }

    @Test
    void a_session_that_ended_is_told_and_takes_nothing_away() {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(FrontDoor.COOKIE));
        type("Dear Anna Tamm, I had written a lot.");
        page.waitForCondition(() -> page.locator("#inform").textContent().contains("signed out"));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#inform .lost").isVisible()).isTrue();
        assertThat(page.inputValue("#inform-text")).isEqualTo("Dear Anna Tamm, I had written a lot.");
        browser.signedIn(page.context().newPage(), agent);
        page.waitForResponse(
                kept -> kept.url().endsWith("/drafts/inform")
                        && kept.request().postData().contains("more."),
                () -> page.locator("#inform-text").pressSequentially(" And more."));
        page.waitForSelector("#inform .kept");
        assertThat(page.locator("#inform .lost").count()).isZero();
        page.reload();
        assertThat(page.inputValue("#inform-text")).isEqualTo("Dear Anna Tamm, I had written a lot. And more.");
    }

    @Test
    void what_somebody_typed_is_there_when_the_page_is_opened_again() {
        type("Dear Anna Tamm, half a sen");
        page.waitForSelector("#inform .kept");
        page.navigate("/desk/case/" + reference);
        assertThat(page.inputValue("#inform-text")).isEqualTo("Dear Anna Tamm, half a sen");
    }
}
