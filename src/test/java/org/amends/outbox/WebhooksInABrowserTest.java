package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.amends.casefile.FiledCase;
import org.amends.outbox.receiver.StandInReceiver.Reply;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The administrator's pages in a phone's and a desk's window, in the light and in the dark. */
@QuarkusTest
class WebhooksInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Inject
    WebhookSender sender;

    @Test
    void an_administrator_opens_an_endpoint_and_is_shown_its_secret_once() {
        Page page = browser.signedIn(staffing.hire(StaffRole.ADMIN));
        page.click("nav >> text=Webhooks");
        page.click("text=Add an endpoint");
        assertAccessible(page, "webhook-new");
        page.fill("#url", "http://shop.test/hooks");
        page.click("label[for=events]");
        page.click("main form button");
        assertThat(page.locator(".summary").textContent()).contains("Write something here");
        page.fill("#description", "The web shop");
        page.click("main form button");
        assertThat(page.locator(".summary").textContent())
                .contains("Messages go over https only", "Choose one event at least");
        assertAccessible(page, "webhook-refused");
        page.fill("#url", "https://shop.test/hooks");
        page.check("input[name='event-case.filed']");
        page.click("main form button");

        assertThat(page.locator("code").textContent()).startsWith("whsec_");
        assertAccessible(page, "webhook-secret");
        page.click("text=I have kept it");
        assertThat(page.locator("main").textContent())
                .contains("Chosen events: 1")
                .doesNotContain("whsec_");
        page.click("text=Send a test message");
        assertThat(page.locator("[role=status]").textContent()).contains("Did not arrive", "the host is not known");
        assertAccessible(page, "webhook-tested");
        page.click("text=Draw a new secret");
        assertThat(page.locator("code").textContent()).startsWith("whsec_");
        assertThat(page.locator("main").textContent()).contains("The former secret signs as well until");
        page.click("text=I have kept it");
        page.click("main >> text=Change the endpoint");
        page.selectOption("#enabled", "false");
        page.click("main form button");
        assertThat(page.locator(".facts").textContent()).contains("Off");
        page.click(".crumbs >> text=Webhooks");
        assertAccessible(page, "webhooks");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
    }

    @Test
    void a_manager_sees_what_was_given_up_and_sends_it_again() {
        try (Hook hook = Hook.open(staffing, "case.filed", "case.acknowledged")) {
            FiledCase arrived = FiledCase.file(staffing);
            sender.run(Duration.ZERO);
            hook.receiver().answer(message -> Reply.of(503));
            FiledCase dead = FiledCase.file(staffing).acknowledged();
            for (int i = 0; i < RetrySchedule.MOST; i++) {
                sender.run(Duration.ofDays(2L * i));
            }
            Page page = browser.signedIn(staffing.hire(StaffRole.MANAGER));

            page.navigate("/reports/undelivered");
            assertThat(page.locator("main").textContent()).contains(dead.reference(), "case.filed", "503");
            assertAccessible(page, "undelivered");
            page.click("main a[href*='/webhooks/" + hook.id() + "']");
            assertThat(page.locator("main").textContent())
                    .contains(dead.reference())
                    .doesNotContain(arrived.reference())
                    .doesNotContain("Draw a new secret");
            assertAccessible(page, "webhook");
            page.click("text=Send since then");
            assertThat(page.locator(".summary a").first().getAttribute("href")).isEqualTo("#since");
            hook.receiver().answer(message -> Reply.of(200));
            page.click("text=Send all that were given up");
            assertThat(page.locator("[role=status]").textContent()).contains("Ordered again: 1");
            sender.run(Duration.ZERO);
            assertThat(hook.deliveries("DEAD")).isEmpty();
            page.reload();
            assertAccessible(page, "webhook-again");
        }
    }

    @Test
    void the_pages_are_not_for_agents() {
        Page page = browser.signedIn(staffing.hire(StaffRole.AGENT));
        assertThat(page.locator("nav a[href='/webhooks']").count()).isZero();
        assertThat(page.navigate("/webhooks").status()).isEqualTo(403);
        assertThat(page.navigate("/reports/undelivered").status()).isEqualTo(403);
    }

    private static void assertAccessible(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.shoot(page, name);
    }
}
