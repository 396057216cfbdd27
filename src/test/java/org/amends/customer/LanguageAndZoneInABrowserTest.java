package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.amends.Rule;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
class LanguageAndZoneInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void whoever_chooses_a_language_is_spoken_to_in_it_on_all_that_follows_without_a_script() {
        Page page = browser.withoutScript(390, 844);
        page.navigate("/complain");
        page.click("details.menu > summary");
        page.click("a[hreflang=et]");
        assertThat(page.url()).endsWith("/complain?lang=et");
        page.fill("#words", "Laual on jalg katki.");
        page.fill("#point-1", "Laual on jalg katki");
        page.fill("#name", "Anna Tamm");
        page.click("button[value=check]");
        assertEstonian(page);
        page.click("button[value=send]");
        page.waitForURL("**/c/**");
        assertEstonian(page);
        page.click(".foot a[href='/return']");
        page.waitForURL("**/return");
        assertEstonian(page);
    }

    @Test
    void a_customer_far_away_reads_the_times_of_their_own_clock() {
        Page page = browser.livingIn("America/New_York");
        page.navigate(new CustomerForm().file("The leg of my table is cracked.", "The leg is cracked"));

        page.waitForSelector("text=Times on this page: New York Time");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Rule("S2-11")
    void what_a_customer_far_away_files_is_answered_on_their_clock_until_they_choose_another() {
        Page page = browser.livingIn("Pacific/Auckland");
        page.navigate("/complain");
        page.fill("#words", "The leg of my table is cracked.");
        page.fill("#name", "Anna Tamm");
        page.click("button[value=check]");
        page.click("button[value=send]");
        page.waitForURL("**/c/**");
        page.waitForSelector("text=Times on this page: New Zealand Time");
        String link = page.url().replaceAll("\\?.*", "");

        Page elsewhere = browser.withoutScript(320, 640);
        elsewhere.navigate(link + "/preferences");
        assertThat(elsewhere.inputValue("#time-zone")).isEqualTo("Pacific/Auckland");
        elsewhere.selectOption("#time-zone", "house");
        elsewhere.click("button:has-text('Save')");

        page.navigate(link + "/preferences");
        assertThat(page.inputValue("#time-zone")).isEqualTo("house");
        Browser.assertAccessible(page);
        page.setViewportSize(320, 640);
        Browser.assertNothingToScrollSideways(page);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void assertEstonian(Page page) {
        assertThat(page.getAttribute("html", "lang")).as(page.url()).isEqualTo("et");
    }
}
