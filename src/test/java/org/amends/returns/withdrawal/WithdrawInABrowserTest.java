package org.amends.returns.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.amends.Rule;
import org.amends.testing.Browser;
import org.amends.testing.Keyboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer withdraws at night, with a phone, a keyboard and no JavaScript. */
@QuarkusTest
class WithdrawInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private Page page;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        page = browser.withoutScript(390, 844);
        keyboard = new Keyboard(page);
    }

    @Test
    @Rule("L-03")
    @Rule("L-43")
    void from_any_page_to_the_receipt_by_keyboard_alone() {
        page.navigate("/policy");
        keyboard.press("Withdraw from contract here");
        look("withdraw", page.url());
        keyboard.into("#name", "Anna Tamm");
        keyboard.into("#order", "1007");
        keyboard.into("#email", "anna@example.org");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        keyboard.press("Continue");
        assertThat(page.locator("h1").textContent()).isEqualTo("Is this right?");
        assertThat(page.locator("form .btn.primary").textContent()).isEqualTo("Confirm withdrawal");
        keyboard.press("Confirm withdrawal");
        assertThat(page.locator(".done").textContent()).contains("Your withdrawal is received");
        String address = page.url().replaceAll("\\?.*", "");
        look("withdrawn", page.url());
        look("sent", address + "/way-back");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Rule("L-43")
    void a_mistake_is_read_out_first_and_what_was_typed_is_there() {
        page.navigate("/withdraw");
        keyboard.into("#name", "Anna Tamm");
        keyboard.press("Continue");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("summary");
        assertThat(page.locator("#name").inputValue()).isEqualTo("Anna Tamm");
    }

    private void look(String name, String address) {
        browser.assertAccessible(address);
        browser.shoot(address, name);
    }
}
