package org.amends.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages in a phone's and a desk's window, in the light and in the dark. */
@QuarkusTest
class ChannelsInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Inject
    ChannelSweep sweep;

    @Test
    void a_late_call_is_found_called_back_and_noted() {
        StaffMember mari = staffing.hire(StaffRole.MANAGER);
        HelpLine line = HelpLine.open(staffing, HelpLine.freshId(), "PHONE", mari, staffing.hire(StaffRole.LEAD));
        line.missedCall();
        sweep.run(Duration.ofDays(20));
        Page page = browser.signedIn(mari);

        page.click("nav >> text=Channels");
        assertAccessible(page, "channels");
        page.click("text=Start the callback clock");
        assertThat(page.locator(".summary a").first().getAttribute("href")).isEqualTo("#call-kind");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("summary");
        assertAccessible(page, "channels-refused");
        page.navigate("/channels?whose=me");
        page.click(".data a[href^='/channels/contact/']");
        assertAccessible(page, "contact");
        page.selectOption("#handle-how", "MESSAGE_LEFT");
        page.fill("#handle-said", "I asked her to call back");
        page.click("text=Note it");
        page.selectOption("#handle-how", "REACHED");
        page.fill("#handle-said", "The table comes on Friday");
        page.click("text=Note it");
        assertThat(page.locator("main").textContent())
                .contains("answered late", "I asked her to call back", "The table comes on Friday");
        assertAccessible(page, "contact-handled");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
    }

    @Test
    void a_channel_is_changed_and_its_address_is_on_the_start_page() {
        HelpLine line = HelpLine.open(staffing, "EMAIL");
        Page page = browser.signedIn(staffing.hire(StaffRole.ADMIN));
        page.navigate("/channels/setting/" + line.id());
        page.fill("#set-address", "a-very-long-address-without-any-place-to-break-" + line.id() + "@example.org");
        page.fill("#set-quietHours", "0");
        page.click("text=Change the channel");
        assertThat(page.locator(".summary").textContent()).contains("Give 1 or more.");
        assertAccessible(page, "channel-setting");
        page.fill("#set-quietHours", "8");
        page.click("text=Change the channel");
        page.waitForURL("**/channels");
        browser.assertAccessible("/");
        browser.shoot("/", "start");
        line.close("EMAIL");
    }

    private static void assertAccessible(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.shoot(page, name);
    }
}
