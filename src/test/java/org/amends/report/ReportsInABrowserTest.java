package org.amends.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.amends.casefile.FiledCase;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manager's pages in a phone's and a desk's window, in the light and in the dark. */
@QuarkusTest
class ReportsInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Test
    void a_manager_goes_from_a_cause_to_its_cases_and_takes_its_figures_home() {
        FiledCase file = FiledCase.file(staffing);
        file.act(file.asOwner(), "cause", Map.of("cause", "HARD_TO_RETURN"));
        Page page = browser.signedIn(staffing.hire(StaffRole.MANAGER));

        page.click(".places >> text=Causes");
        assertAccessible(page, "causes");
        page.click("main table >> text=Returning was made hard");
        assertThat(page.locator("h2#c3").textContent()).isEqualTo("Returning was made hard");
        assertAccessible(page, "cause");
        Download download = page.waitForDownload(() -> page.click("a[download][href*='causes.xlsx']"));
        assertThat(download.suggestedFilename()).isEqualTo("causes.xlsx");
        page.click("tr:has-text('Returning was made hard') a[href*='/reports/causes/cases']");
        assertThat(page.locator("main").textContent()).contains(file.reference());
        assertAccessible(page, "cause-cases");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void sums_in_many_currencies_fit_the_narrowest_phone() {
        FiledCase file = FiledCase.file(staffing).begun();
        Map<String, Object> decision = new HashMap<>(file.decision());
        Map<String, Object> refund = refund(decision);
        List<String> currencies = List.of("EUR", "CZK", "GBP", "USD", "PLN");
        decision.put(
                "remedies",
                currencies.stream()
                        .map(currency -> with(refund, "amount", Map.of("minor", 1_234_500, "currency", currency)))
                        .toList());
        file.act(file.asOwner(), "decisions", decision);
        file.act(file.asCustomer(), "decisions/current/acceptance", Map.of());
        for (int remedy = 1; remedy <= currencies.size(); remedy++) {
            RequestSpecification owner = file.asOwner().header("Idempotency-Key", UUID.randomUUID());
            Response proposed = file.send(owner, "remedies/" + remedy + "/refunds", Map.of());
            assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
        }
        file.act(file.asOwner(), "cause", Map.of("cause", "LIED_TO"));
        Page page = browser.signedIn(browser.withoutScript(320, 640), staffing.hire(StaffRole.MANAGER));

        page.navigate("/reports/causes");
        assertThat(page.locator("tr:has-text('They were lied to')").first().textContent())
                .contains("CZK", "PLN");
        Browser.assertNothingToScrollSideways(page);
    }

    @Test
    void a_manager_sees_whether_there_are_enough_people() {
        FiledCase.file(staffing);
        Page page = browser.signedIn(staffing.hire(StaffRole.MANAGER));

        page.click(".places >> text=Workload");
        assertThat(page.locator("main").textContent()).contains("Too much work is a need of staff");
        assertAccessible(page, "workload");
        page.locator("main a[href*='which=ARRIVED']").first().click();
        assertAccessible(page, "workload-cases");
        for (String report : new String[] {
            "escalations", "promises", "silence", "explained", "come-backs", "effort", "aftercare", "withdrawals"
        }) {
            page.navigate("/reports/" + report);
            assertAccessible(page, report);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void on_the_narrowest_phone_every_report_is_two_steps_away_without_a_script() {
        Page page = browser.signedIn(browser.withoutScript(320, 640), staffing.hire(StaffRole.MANAGER));

        page.navigate("/reports/escalations");
        assertThat(page.locator(".reports [aria-current]").allTextContents()).containsExactly("In time", "Late duties");
        page.click(".reports >> text=Our work");
        page.click(".reports >> text=Explained letters");
        assertThat(page.url()).endsWith("/reports/explained");
        assertThat(page.locator(".reports [aria-current]").allTextContents())
                .containsExactly("Our work", "Explained letters");
        assertThat(page.locator("h1").boundingBox().y)
                .as("what it says is on the first screen")
                .isLessThan(640);
    }

    @Test
    void on_a_phone_every_place_is_two_steps_away_without_a_script() {
        Page page = browser.signedIn(browser.withoutScript(390, 844), staffing.hire(StaffRole.MANAGER));

        assertThat(page.locator(".places >> text=Webhooks").first().isVisible()).isFalse();
        page.click(".all > summary");
        assertThat(page.locator(".all ul").count()).isGreaterThanOrEqualTo(5);
        assertThat(page.locator(".all ul").first().getAttribute("aria-label")).isEqualTo("Work");
        page.click(".all >> text=Webhooks");
        assertThat(page.url()).endsWith("/webhooks");
    }

    @Test
    void a_lead_asks_for_a_mail_each_morning_on_their_own_page() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        Page page = browser.signedIn(lead);

        page.click(".me");
        page.click("text=A mail each morning");
        page.selectOption("#morningMail", "sk");
        page.click("form[action$='morning-mail'] button");
        assertThat(page.locator("[role=status]").textContent()).contains("Saved");
        assertThat(page.locator("#morningMail").inputValue()).isEqualTo("sk");
        assertAccessible(page, "morning-mail");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> refund(Map<String, Object> decision) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(decision.get("remedies"))).get(0);
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private static void assertAccessible(Page page, String name) {
        Browser.shoot(page, name);
        Browser.assertAccessible(page);
        page.setViewportSize(320, 640);
        Browser.assertNothingToScrollSideways(page);
        page.setViewportSize(1280, 900);
    }
}
