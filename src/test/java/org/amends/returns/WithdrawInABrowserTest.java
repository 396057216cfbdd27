package org.amends.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.amends.Rule;
import org.amends.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer withdraws at night, with a phone, a keyboard and no JavaScript. */
@QuarkusTest
class WithdrawInABrowserTest {

    @TestHTTPResource("/")
    URL root;

    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        browser = Browser.start();
        page = browser.withoutScript(390, 844);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Rule("L-03")
    @Rule("L-43")
    void from_any_page_to_the_receipt_by_keyboard_alone() {
        page.navigate(root + "policy");
        press("Withdraw from contract here");
        look("withdraw", page.url());
        into("#name", "Anna Tamm");
        into("#order", "1007");
        into("#email", "anna@example.org");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        press("Continue");
        assertThat(page.locator("h1").textContent()).isEqualTo("Is this right?");
        assertThat(page.locator("form .btn.primary").textContent()).isEqualTo("Confirm withdrawal");
        press("Confirm withdrawal");
        assertThat(page.locator(".done").textContent()).contains("Your withdrawal is received");
        String address = page.url().replaceAll("\\?.*", "");
        look("withdrawn", page.url());
        look("sent", address + "/send");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Rule("L-43")
    void a_mistake_is_read_out_first_and_what_was_typed_is_there() {
        page.navigate(root + "withdraw");
        into("#name", "Anna Tamm");
        press("Continue");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("summary");
        assertThat(page.locator("#name").inputValue()).isEqualTo("Anna Tamm");
    }

    private void press(String text) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").count() == 1
                    && page.locator(":focus").textContent().strip().equals(text)) {
                page.waitForNavigation(() -> page.keyboard().press("Enter"));
                return;
            }
        }
        throw new AssertionError("No way to “" + text + "” by keyboard on " + page.title());
    }

    private void into(String field, String text) {
        for (int i = 0; i < 80; i++) {
            if (page.locator(field + ":focus").count() == 1) {
                page.keyboard().type(text);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way into " + field + " by keyboard on " + page.title());
    }

    private void look(String name, String address) {
        browser.assertAccessible(address);
        browser.shoot(address, name);
    }
}
