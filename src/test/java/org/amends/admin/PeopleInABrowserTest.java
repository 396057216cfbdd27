package org.amends.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A house is set up from its pages: accounts, rights, teams, and who is away. */
@QuarkusTest
class PeopleInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Test
    void an_administrator_opens_an_account_gives_a_right_and_sees_what_was_done() {
        String username = "mari-" + UUID.randomUUID();
        Page page = browser.signedIn(staffing.hire(StaffRole.ADMIN));
        page.click("nav >> text=People");
        assertAccessible(page, "people");
        page.click("main >> text=Open an account");
        page.fill("#username", username);
        page.fill("#name", "Mari Mets");
        page.fill("#password", "short");
        page.selectOption("#teamId", ""); // the only team there is stands there already
        page.click("main form button");
        assertThat(page.locator(".summary").textContent()).contains("Choose one of the list.");
        assertThat(page.inputValue("#username")).isEqualTo(username);
        page.selectOption("#teamId", new SelectOption().setIndex(1));
        page.fill("#password", "short");
        page.click("main form button");
        assertThat(page.locator(".summary").textContent()).contains("A password has at least 12 characters.");
        assertThat(page.inputValue("#password")).isEmpty();
        assertAccessible(page, "people-refused");
        page.fill("#password", "a walk along the harbour");
        page.click("main form button");

        assertThat(page.locator("[role=status]").textContent()).contains("The account is open");
        page.click("summary:has-text('Change name, team or roles')");
        page.check("input[name=role-LEAD]");
        page.click("form:has(input[name=role-LEAD]) button");
        assertThat(page.locator(".facts").textContent()).contains("Agent", "Lead");
        assertThat(page.locator("[aria-labelledby=h-done]").textContent())
                .contains("Right given", "Lead", "Added", username)
                .doesNotContain("password_hash", "$2");
        assertAccessible(page, "person");
    }

    @Test
    void somebody_notes_that_they_are_away_and_the_deputy_says_yes() {
        StaffMember away = staffing.hire(StaffRole.AGENT);
        StaffMember deputy = staffing.hire(StaffRole.AGENT);
        Page page = browser.signedIn(away);
        page.click("a.me");
        page.click("summary:has-text('Note a time away')");
        page.fill("#startsAt", "2031-07-10T09:00");
        page.fill("#endsAt", "2031-07-01T09:00");
        page.selectOption("#deputyId", deputy.id().toString());
        page.click("form:has(#startsAt) button");
        assertThat(page.locator(".summary").textContent()).contains("A time away ends after it starts.");
        assertThat(page.inputValue("#startsAt")).isEqualTo("2031-07-10T09:00");
        page.fill("#endsAt", "2031-07-20T09:00");
        page.click("form:has(#startsAt) button");
        assertThat(page.locator("[aria-labelledby=h-away]").textContent()).contains("is asked and has not said yes");
        assertThat(page.locator("[aria-labelledby=h-done]").count()).isZero();
        assertAccessible(page, "person-own");
        String path = page.url().replaceAll("\\?.*", "");

        Page deputys = browser.signedIn(deputy);
        deputys.navigate(path);
        assertThat(deputys.locator("main summary").count()).isZero();
        deputys.click("text=Yes, I stand in");
        assertThat(deputys.locator("[aria-labelledby=h-away]").textContent()).contains("stands in.");
    }

    @Test
    void an_administrator_does_not_give_up_the_right_to_administer() {
        StaffMember admin = staffing.hire(StaffRole.ADMIN, StaffRole.AGENT);
        Page page = browser.signedIn(admin);
        page.click("a.me");
        page.click("summary:has-text('Change name, team or roles')");
        page.uncheck("input[name=role-ADMIN]");
        page.click("form:has(input[name=role-LEAD]) button");
        assertThat(page.locator(".summary").textContent()).contains("Ask another administrator");
        page.uncheck("input[name=role-AGENT]");
        page.click("form:has(input[name=role-LEAD]) button");
        assertThat(page.locator(".summary a").first().getAttribute("href")).isEqualTo("#roles");
    }

    @Test
    void a_team_is_made_and_changed() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        String name = "Night shift " + UUID.randomUUID();
        Page page = browser.signedIn(staffing.hire(StaffRole.ADMIN));
        page.navigate("/people/teams/new");
        page.fill("#name", name);
        page.selectOption("#leadId", lead.id().toString());
        page.selectOption("#executiveId", lead.id().toString());
        page.fill("#openCaseLimit", "none");
        page.click("main form button");
        assertThat(page.locator(".summary a").first().getAttribute("href")).isEqualTo("#openCaseLimit");
        page.fill("#openCaseLimit", "25");
        page.click("main form button");
        assertThat(page.locator("main").textContent()).contains(name, "25 open cases a person");
        page.click("main a[href^='/people/teams/']:has-text('" + name + "')");
        page.fill("#openCaseLimit", "20");
        page.click("main form button");
        page.click("main a[href^='/people/teams/']:has-text('" + name + "')");
        assertThat(page.locator("[aria-labelledby=h-done]").textContent()).contains("Changed", "25", "20");
        assertAccessible(page, "team");
    }

    @Test
    void agents_read_nobody_elses_page_and_change_nothing() {
        StaffMember other = staffing.hire(StaffRole.AGENT);
        Page page = browser.signedIn(staffing.hire(StaffRole.AGENT));
        assertThat(page.navigate("/people").status()).isEqualTo(403);
        assertThat(page.navigate("/people/" + other.id()).status()).isEqualTo(403);
        assertThat(page.navigate("/people/new").status()).isEqualTo(403);
    }

    private static void assertAccessible(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.shoot(page, name);
    }
}
