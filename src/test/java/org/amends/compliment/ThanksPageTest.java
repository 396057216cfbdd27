package org.amends.compliment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.amends.Rule;
import org.amends.customer.CustomerForm;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Customers say thanks on one short page, and colleagues pass them on. */
@QuarkusTest
class ThanksPageTest {

    @RegisterExtension
    static final Browser windows = new Browser();

    private final Staffing staffing;
    private final Jdbi jdbi;
    private final CustomerForm browser = new CustomerForm();

    ThanksPageTest(Staffing staffing, Jdbi jdbi) {
        this.staffing = staffing;
        this.jdbi = jdbi;
    }

    private long kept(String words) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM compliment WHERE words = :words")
                .bind("words", words)
                .mapTo(Long.class)
                .one());
    }

    @Test
    @Rule("S0-18")
    void whoever_has_no_complaint_is_led_to_say_thanks_from_where_everybody_begins() {
        assertThat(browser.open("/").asString()).contains("href=\"/thanks\"", "Say thanks");
        assertThat(browser.open("/complain").asString()).contains("href=\"/thanks\"");
    }

    @Test
    @Rule("S0-18")
    void thanks_that_are_sent_twice_are_kept_once_to_the_letter() {
        String words = "Thank you <b>all</b>\nfor the chair " + UUID.randomUUID();
        String form = browser.open("/thanks").asString();

        Response first = browser.send(form, "/thanks", "words", words.replace("\n", "\r\n"), "about", "The fitters");
        Response again = browser.send(form, "/thanks", "words", words.replace("\n", "\r\n"), "about", "The fitters");

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(again.getHeader("Location"))
                .isEqualTo(first.getHeader("Location"))
                .endsWith("/thanks?done=sent");
        assertThat(kept(words)).isEqualTo(1);
        assertThat(browser.open("/thanks?done=sent").asString()).contains("Your thanks are with us");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        Response silent = browser.submit("/thanks", "/thanks", "words", " ", "about", "The <fitters>");
        Response address = browser.submit("/thanks", "/thanks", "words", "Thank you", "email", "anna at home");

        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(silent.asString())
                .contains("<a href=\"#words\">Tell us what was good. A sentence is enough.</a>", "The &lt;fitters&gt;");
        assertThat(address.statusCode()).isEqualTo(400);
        assertThat(address.asString()).contains("<a href=\"#email\">", "anna at home");
    }

    @Test
    void whoever_says_more_than_people_can_write_waits_and_loses_nothing() {
        browser.submit("/thanks", "/thanks", "words", "Thank you");
        jdbi.useHandle(handle -> handle.execute("UPDATE filing_pace SET clear_at = now() + interval '3 hours'"));
        try {
            Response slowed = browser.submit("/thanks", "/thanks", "words", "Thank you once more");

            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(slowed.getHeader("Retry-After")).isNotBlank();
            assertThat(slowed.asString()).contains("Thank you once more");
        } finally {
            jdbi.useHandle(handle -> handle.execute("DELETE FROM filing_pace"));
        }
    }

    @Test
    @Rule("S0-18")
    void a_customer_says_thanks_on_a_phone_without_a_script_and_a_colleague_passes_it_on() {
        String words = "She called back as she had said, " + UUID.randomUUID();
        for (String language : new String[] {"en", "et", "ru", "sk"}) {
            Page narrow = windows.narrow(language);
            narrow.navigate("/thanks");
            Browser.assertNothingToScrollSideways(narrow);
        }
        windows.assertAccessible("/thanks");
        windows.shoot("/thanks", "thanks");
        Page phone = windows.withoutScript(320, 700);
        phone.navigate("/thanks");
        phone.fill("#words", words);
        phone.click("main button.primary");
        assertThat(phone.locator("h1").textContent()).isEqualTo("Your thanks are with us");

        Page desk = windows.signedIn(staffing.hire(StaffRole.AGENT));
        desk.navigate("/desk/compliments?shown=WAITING");
        Browser.assertAccessible(desk);
        Browser.shoot(desk, "compliments");
        desk.click("text=" + words);
        desk.click("main button.primary");
        assertThat(desk.locator(".summary").textContent()).contains("Write who heard of it.");
        desk.fill("#to", "Liis, who called");
        desk.click("main button.primary");
        Browser.assertAccessible(desk);
        assertThat(desk.locator("main").textContent()).contains(words, "Passed on", "Liis, who called");
        desk.navigate("/desk/compliments?shown=WAITING");
        assertThat(desk.locator("main").textContent()).doesNotContain(words);
    }
}
