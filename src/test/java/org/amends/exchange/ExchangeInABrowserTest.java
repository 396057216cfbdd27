package org.amends.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.amends.Rule;
import org.amends.order.Orders;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dearer kettle: the customer says yes on a telephone without a script, a colleague packs it and says so. */
@QuarkusTest
class ExchangeInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    private ExchangingCase claim;

    @BeforeEach
    void a_dearer_kettle_was_offered_and_accepted() {
        claim = ExchangingCase.of(staffing, orders)
                .decided(ExchangingCase.exchange(1, 59_90))
                .accepted();
    }

    @Test
    @Rule("L-43")
    void the_customer_agrees_and_a_colleague_sends_it() {
        String exchange = claim.link() + "/exchange";
        browser.assertAccessible(exchange);
        browser.shoot(exchange, "customer-exchange");
        Page customer = browser.withoutScript(320, 640);
        customer.navigate(exchange);
        assertThat(customer.textContent("main")).contains("Nothing is sent and you owe nothing until you agree");
        customer.click("text=I agree and pay €14.00 more");
        assertThat(customer.textContent(".done")).contains("Thank you");

        Page page = browser.signedIn(claim.owner());
        page.navigate("/desk/to-send");
        Browser.assertAccessible(page);
        assertNarrow(page);
        page.click("text=" + claim.reference());
        Browser.assertAccessible(page);
        assertNarrow(page);
        Browser.shoot(page, "desk-exchange");
        page.click("button:has-text('It is sent')");
        assertThat(page.title()).startsWith("Error");
        Browser.assertAccessible(page);
        page.fill("#carrier-1", "Omniva");
        page.fill("#tracking-1", "CE123456789EE");
        page.click("button:has-text('It is sent')");
        assertThat(page.textContent("main")).contains("Omniva, CE123456789EE");

        customer.navigate(claim.link());
        assertThat(customer.textContent("main")).contains("It is on its way to you: Omniva, CE123456789EE");
        browser.assertAccessible(claim.link());
        assertThat(browser.complaints()).noneMatch(text -> text.contains("Security Policy"));
    }

    private static void assertNarrow(Page page) {
        page.setViewportSize(320, 640);
        Browser.assertNothingToScrollSideways(page);
        page.setViewportSize(1280, 900);
    }
}
