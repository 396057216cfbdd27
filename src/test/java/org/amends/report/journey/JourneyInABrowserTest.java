package org.amends.report.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From what is in a customer's way on a phone to what is made better, in windows of both kinds. */
@QuarkusTest
class JourneyInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Test
    @Rule("S4-5")
    void on_a_phone_without_a_script_one_press_is_enough_on_a_form_and_on_a_case() {
        Page phone = browser.withoutScript(320, 700);
        phone.navigate("/complain");
        phone.fill("#words", "The table wobbles");
        phone.click("#obstacle button");
        assertThat(phone.locator("#obstacle [role=status]").textContent()).contains("Noted. Thank you.");
        assertThat(phone.inputValue("#words")).contains("The table wobbles");
        Browser.shoot(phone, "obstacle-form");
        Browser.assertNothingToScrollSideways(phone);
        browser.assertAccessible("/complain");

        FiledCase file = FiledCase.file(staffing);
        phone.navigate(file.link());
        phone.click("text=Something is in my way here");
        assertThat(phone.locator("[role=status]").textContent()).contains("Noted. Thank you.");
        Browser.shoot(phone, "obstacle-case");
        browser.assertAccessible(file.link() + "/obstacle");
    }

    @Test
    @Rule("S4-2")
    @Rule("S4-6")
    void a_manager_goes_from_the_report_to_a_step_sees_its_page_and_begins_to_make_it_better() {
        FiledCase file = FiledCase.file(staffing).owing();
        file.act(file.asOwner(), "remedies/1/proof", FiledCase.proof());
        file.act(file.asCustomer(), "reopening", java.util.Map.of("statement", "The new leg wobbles"));
        Page page = browser.signedIn(staffing.hire(StaffRole.MANAGER));
        for (String name : new String[] {"moments", "mobile", "journey"}) {
            page.navigate("/reports/" + name);
            assertAccessible(page, "report-" + name);
        }
        page.click("main table >> text=Return: the order");
        assertAccessible(page, "journey-step");
        page.click("text=See it as the customer does");
        assertAccessible(page, "form-as-customer");
        page.click("[role=status] a");
        page.click("text=Begin an improvement");
        page.fill("#title", "Show where the number stands");
        page.selectOption("#figure", "OBSTACLES");
        assertAccessible(page, "improvement-begin");
        page.click("main form.card button.primary");
        assertThat(page.locator("main [role=status]").textContent()).contains("Saved");
        assertAccessible(page, "improvement");
        page.navigate("/improvements");
        assertAccessible(page, "improvements");
        page.navigate("/desk/case/" + file.reference());
        page.click("text=Note what happened outside");
        assertAccessible(page, "external-event");
        page.navigate("/desk/case/" + file.reference() + "/as-customer");
        assertAccessible(page, "case-as-customer");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void assertAccessible(Page page, String name) {
        Browser.shoot(page, name);
        Browser.assertAccessible(page);
        int width = page.viewportSize().width;
        page.setViewportSize(320, 640);
        Browser.assertNothingToScrollSideways(page);
        page.setViewportSize(width, 900);
    }
}
