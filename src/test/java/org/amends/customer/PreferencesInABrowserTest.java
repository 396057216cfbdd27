package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.amends.Rule;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a telephone, in Slovak, a customer says how they want to be written to. */
@QuarkusTest
class PreferencesInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Test
    @Rule("L-43")
    @Rule("S2-11")
    void what_a_customer_needs_reaches_whoever_works_on_the_case() {
        Page customer = browser.narrow("sk");
        customer.navigate("/complain");
        customer.fill("#words", "Stôl prišiel s prasknutou nohou.");
        customer.fill("#name", "Jana Nová");
        customer.fill("#phone", "+421 900 000 000");
        customer.selectOption("#language", "sk");
        customer.click("button[value=check]");
        customer.click("button[value=send]");

        customer.click("text=Ako vám píšeme");
        Browser.assertAccessible(customer);
        customer.setViewportSize(320, 640);
        Browser.assertNothingToScrollSideways(customer);
        customer.selectOption("#address-form", "FAMILIAR");
        customer.fill("#needs", "Prosím, nevolajte, zle počujem.");
        Browser.shoot(customer, "customer-preferences");
        customer.click("button:has-text('Uložiť')");
        assertThat(customer.textContent(".done")).contains("Uložené.");

        String reference = customer.textContent(".cap .num").strip();
        Page colleague = browser.signedIn(staffing.hire(StaffRole.LEAD));
        colleague.navigate("/desk/case/" + reference);
        assertThat(colleague.textContent("main")).contains("Prosím, nevolajte, zle počujem.");
        colleague.click("text=How to write to them");
        Browser.assertAccessible(colleague);
        assertThat(colleague.inputValue("#needs")).contains("nevolajte");
        assertThat(colleague.inputValue("#address-form")).isEqualTo("FAMILIAR");
        colleague.setViewportSize(320, 640);
        Browser.assertNothingToScrollSideways(colleague);
        Browser.shoot(colleague, "desk-preferences");

        assertThat(browser.complaints()).noneMatch(text -> text.contains("Security Policy"));
    }
}
