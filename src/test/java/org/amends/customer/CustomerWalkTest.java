package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.amends.Rule;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer with a phone, a keyboard and no JavaScript. */
@QuarkusTest
class CustomerWalkTest {

    @TestHTTPResource("/")
    URL root;

    private final Staffing staffing;
    private Browser browser;
    private Page page;

    CustomerWalkTest(Staffing staffing) {
        this.staffing = staffing;
    }

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
    @Rule("S4-7")
    @Rule("S0-14")
    void from_the_first_word_to_a_settled_case_by_keyboard_alone() {
        page.navigate(root.toString());
        look("start", page.url());
        press("File a complaint");
        look("complain", page.url());
        into("#words", "My oak table came with a cracked leg.");
        into("#point-1", "The table arrived with a cracked leg");
        press("Add another point");
        into("#point-2", "Nobody answers");
        into("#name", "Anna Tamm");
        press("Continue");
        assertThat(page.locator("h1").textContent()).isEqualTo("Check what you have written");
        press("Send my complaint");
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
        into("#words", "The left one");
        press("Send my answer");
        assertThat(page.locator(".done").textContent()).contains("Your message is with");
        desk.decide();
        page.navigate(address);
        look("decision", address);
        look("contest", address + "/contest");
        press("Yes, I accept this");
        desk.refund();
        page.navigate(address);
        look("settled", address);
        look("withdrawing", address + "/reopen");
        press("Yes, this settles it");
        assertThat(page.locator(".done").textContent()).contains("This is settled");
        assertThat(desk.status()).isEqualTo("CLOSED");
        look("closed", address);
        look("already", address + "/confirm");
        look("no-link", root + "c/nonsense");
        assertThat(browser.complaints()).allMatch(text -> text.contains("404") || text.contains("409"));
    }

    @Test
    void a_mistake_is_read_out_first_and_its_link_leads_to_the_field() {
        page.navigate(root + "complain");
        press("Continue");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("summary");
        browser.shoot(page.url(), "complain-again");
        press("Write your name, so that we know how to address you.");
        page.keyboard().press("Tab");
        assertThat(page.url()).endsWith("#name");
    }

    /** Reaches something by Tab, as far as it takes, and presses Enter. */
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
