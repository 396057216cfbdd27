package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.amends.Rule;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.amends.testing.Keyboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer with a phone, a keyboard and no JavaScript. */
@QuarkusTest
class CustomerWalkTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private final Staffing staffing;
    private Page page;
    private Keyboard keyboard;

    CustomerWalkTest(Staffing staffing) {
        this.staffing = staffing;
    }

    @BeforeEach
    void open() {
        page = browser.withoutScript(390, 844);
        keyboard = new Keyboard(page);
    }

    @Test
    @Rule("S4-7")
    @Rule("S0-14")
    void from_the_first_word_to_a_settled_case_by_keyboard_alone() {
        page.navigate("/");
        look("start", page.url());
        keyboard.press("File a complaint");
        look("complain", page.url());
        keyboard.into("#words", "My oak table came with a cracked leg.");
        keyboard.into("#point-1", "The table arrived with a cracked leg");
        keyboard.press("Add another point");
        keyboard.into("#point-2", "Nobody answers");
        keyboard.into("#name", "Anna Tamm");
        keyboard.press("Continue");
        assertThat(page.locator("h1").textContent()).isEqualTo("Check what you have written");
        keyboard.press("Send my complaint");
        assertThat(page.locator(".done").textContent()).contains("Your complaint is filed");
        look("filed", page.url());
        String address = page.url().replaceAll("\\?.*", "");
        Desk desk = new Desk(staffing, Desk.reference(page.content()))
                .acknowledge()
                .promise()
                .ask();
        page.navigate(address);
        assertThat(page.locator(".owner").textContent()).contains(desk.owner());
        look("question", address);
        keyboard.into("#words", "The left one");
        keyboard.press("Send my answer");
        assertThat(page.locator(".done").textContent()).contains("Your message is with");
        desk.decide();
        page.navigate(address);
        look("decision", address);
        look("contest", address + "/contest");
        keyboard.press("Yes, I accept this");
        desk.refund();
        page.navigate(address);
        look("settled", address);
        look("withdrawing", address + "/reopen");
        keyboard.press("Yes, this settles it");
        assertThat(page.locator(".done").textContent()).contains("This is settled");
        assertThat(desk.status()).isEqualTo("CLOSED");
        look("closed", address);
        look("already", address + "/confirm");
        look("no-link", "/c/nonsense");
        assertThat(browser.complaints()).allMatch(text -> text.contains("404") || text.contains("409"));
    }

    @Test
    void a_mistake_is_read_out_first_and_its_link_leads_to_the_field() {
        page.navigate("/complain");
        keyboard.press("Continue");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("summary");
        browser.shoot(page.url(), "complain-again");
        keyboard.press("Write your name, so that we know how to address you.");
        page.keyboard().press("Tab");
        assertThat(page.url()).endsWith("#name");
    }

    private void look(String name, String address) {
        browser.assertAccessible(address);
        browser.shoot(address, name);
    }
}
