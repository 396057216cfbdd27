package org.amends.returns.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.quarkus.test.junit.QuarkusTest;
import org.amends.Rule;
import org.amends.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer at three in the morning, with a telephone and nothing else. */
@QuarkusTest
class ReturnInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private Page page;

    @BeforeEach
    void open() {
        page = browser.withoutScript(320, 640);
        page.setDefaultTimeout(10_000);
    }

    @Test
    @Rule("S4-7")
    @Rule("S1-16")
    void from_the_start_to_the_receipt_though_the_network_is_cut_in_the_middle() {
        page.navigate("/");
        page.click("main a[href='/return']");
        browser.assertAccessible(page.url());
        browser.shoot(page.url(), "return");
        page.click("main a[href='/return/order']");
        page.fill("#number", "1007");
        page.fill("#contact", "anna@example.org");
        onwards();
        choose("scope-part");
        page.fill("#goods", "2 x oak side table");
        onwards();
        choose("reason-DEFECTIVE");
        onwards();
        page.fill("#story", "One leg is cracked.");
        cut();
        choose("wish");
        onwards();
        page.fill("#name", "Anna Tamm");
        page.fill("#email", "anna@example.org");
        onwards();
        assertThat(page.textContent("main")).contains("2 x oak side table", "One leg is cracked.", "Repair it");
        page.click("text=Send my return");
        assertThat(page.textContent(".done")).contains("It is with us");
        browser.assertAccessible(page.url());
        browser.shoot(page.url(), "returned");
        assertThat(page.getAttribute(".done a:has-text('Add a photograph')", "href"))
                .endsWith("/photographs");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Rule("S4-7")
    void whoever_goes_back_or_loses_the_window_with_the_network_finds_what_they_typed() {
        page.navigate("/return/order");
        page.click("details summary:has-text('I don’t have the number')");
        page.click("text=Go on without");
        choose("scope-part");
        page.fill("#goods", "2 x oak side table");
        onwards();
        choose("reason-DEFECTIVE");
        onwards();
        page.fill("#story", "One leg is cracked.");
        onwards();
        page.goBack();
        assertThat(page.inputValue("#story")).isEqualTo("One leg is cracked.");
        page.goBack();
        assertThat(page.isChecked("#reason-DEFECTIVE")).isTrue();
        page.goBack();
        assertThat(page.inputValue("#goods")).isEqualTo("2 x oak side table");

        page.context().setOffline(true);
        BrowserContext telephone = page.context();
        page.close();
        telephone.setOffline(false);
        page = telephone.newPage();
        page.setDefaultTimeout(10_000);
        page.navigate("/return");
        browser.assertAccessible(page.url());
        assertThat(page.textContent("main")).contains("You have begun");
        browser.shoot(page.url(), "return-begun");
        page.click("text=Go on");
        assertThat(page.textContent("h1")).isEqualTo("What would put this right?");
        choose("wish");
        onwards();
        page.fill("#name", "Anna Tamm");
        onwards();
        assertThat(page.textContent("main")).contains("2 x oak side table", "One leg is cracked.", "Repair it");
        page.click("text=Send my return");
        assertThat(page.textContent(".done")).contains("It is with us");
        page.navigate("/return");
        assertThat(page.textContent("main")).doesNotContain("You have begun");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Rule("S4-7")
    void what_is_typed_is_there_again_though_nothing_was_pressed_and_a_press_without_network_leads_nowhere() {
        page = browser.withScript(320, 640);
        page.setDefaultTimeout(10_000);
        page.navigate("/return/order");
        page.click("details summary:has-text('I don’t have the number')");
        page.click("text=Go on without");
        choose("scope");
        onwards();
        choose("reason-DEFECTIVE");
        onwards();
        page.waitForResponse(
                answer -> answer.request().method().equals("POST") && answer.status() == 204,
                () -> page.fill("#story", "One leg is cracked."));
        page.fill("#story", "One leg is cracked, and it wobbles.");
        page.navigate("about:blank");
        page.navigate("/return");
        page.click("text=Go on");
        page.navigate("/return/story");
        assertThat(page.inputValue("#story")).isEqualTo("One leg is cracked, and it wobbles.");

        page.context().setOffline(true);
        onwards();
        assertThat(page.isVisible("text=You are offline")).isTrue();
        Browser.assertAccessible(page);
        Browser.shoot(page, "return-offline");
        assertThat(page.inputValue("#story")).isEqualTo("One leg is cracked, and it wobbles.");
        page.context().setOffline(false);
        page.waitForCondition(() -> !page.isVisible("text=You are offline"));
        onwards();
        assertThat(page.textContent("h1")).isEqualTo("What would put this right?");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Rule("L-43")
    void every_question_can_be_used_by_everybody() {
        page = browser.withScript(390, 844);
        page.navigate("/return/order");
        look("return-order");
        page.fill("#number", "1007");
        page.fill("#contact", "10115");
        onwards();
        look("return-goods");
        choose("scope");
        onwards();
        look("return-reason");
        choose("reason-DAMAGED");
        onwards();
        look("return-story");
        onwards();
        look("return-wish");
        onwards();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("summary");
        look("return-wish-error");
        choose("wish-none");
        onwards();
        look("return-reach");
        page.fill("#name", "Anna Tamm");
        onwards();
        look("return-check");
    }

    /** The label covers its button. */
    private void choose(String id) {
        page.click("label[for='" + id + "']");
    }

    private void onwards() {
        page.click(".go .btn.primary");
    }

    /** The press goes nowhere; with the network there again, loading the page anew sends what was typed. */
    private void cut() {
        page.context().setOffline(true);
        try {
            onwards();
            page.waitForURL("chrome-error://**", new Page.WaitForURLOptions().setTimeout(2_000));
        } catch (PlaywrightException offline) {
            // the browser's own page says so
        }
        page.context().setOffline(false);
        page.reload();
    }

    private void look(String name) {
        Browser.assertAccessible(page);
        Browser.shoot(page, name);
    }
}
