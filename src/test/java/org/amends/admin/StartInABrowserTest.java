package org.amends.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.letter.MailRelays;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first day of a house, from its administrator's first sign-in to its first case. */
@QuarkusTest
@TestProfile(FirstDay.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    // Handed in by MailRelays before each test.
    @SuppressWarnings("NullAway.Init")
    GreenMail mailbox;

    @Test
    @Order(1)
    void the_first_sign_in_leads_to_what_is_to_be_done_and_each_step_shows_how_it_is() {
        Page page = administrator();
        assertThat(page.url()).endsWith("/start");
        assertThat(page.locator("main").textContent()).contains("1 of 7 steps are done", "Nobody works on cases yet");
        assertThat(step(page, "POLICY")).contains("Done", "base-honest@1");
        assertThat(step(page, "TRIAL")).contains("To do");
        Browser.assertAccessible(page);
        Browser.shoot(page, "start");
        for (String language : List.of("et", "ru", "sk")) {
            page.navigate("/start?lang=" + language);
            page.setViewportSize(320, 640);
            Browser.assertNothingToScrollSideways(page);
        }
    }

    @Test
    @Order(2)
    void who_the_house_is_stands_on_every_page_at_once_and_its_changes_in_the_history() {
        Page page = administrator();
        page.click("text=Name, address and language");
        page.fill("#name", " ");
        page.fill("#email", "nobody");
        page.fill("#address", "Sadama 1\nTallinn");
        page.click("main form button");
        assertThat(page.locator(".summary li").count()).isEqualTo(2);
        assertThat(page.inputValue("#address")).isEqualTo("Sadama 1\nTallinn");
        Browser.assertAccessible(page);
        page.fill("#name", "Lamp & Table");
        page.fill("#email", "care@lamps.example");
        page.selectOption("#language", "et");
        page.click("main form button");

        assertThat(step(page, "ORGANISATION")).contains("Done", "Lamp & Table");
        assertThat(given().header("Accept", "text/html").get("/").asString())
                .contains("Lamp &amp; Table", "Posti teel: Sadama 1, Tallinn", "mailto:care@lamps.example");
        page.click("text=Name, address and language");
        page.fill("#name", "Lamps and tables");
        page.click("main form button");
        page.click("text=Name, address and language");
        assertThat(page.locator("[aria-labelledby=h-done]").textContent())
                .contains("Changed", "Lamp & Table", "Lamps and tables");
        Browser.assertAccessible(page);
        Browser.shoot(page, "organisation");
    }

    @Test
    @Order(3)
    void the_clocks_of_the_house_are_a_places_and_no_offset() {
        Page page = administrator();
        page.click("text=Time zone, hours and holidays");
        assertThat(page.locator("#h-zone").boundingBox().y)
                .as("what the step is about is in the window")
                .isBetween(0.0, 900.0);
        assertThat(page.locator("#zone option").allTextContents())
                .contains("Estonia: Tallinn")
                .doesNotContain("+02:00");
        page.evaluate("document.querySelector('#zone option[selected]').value = '+02:00'");
        page.click("form[action$='/zone'] button");
        assertThat(page.locator(".summary").textContent()).contains("There is no such time zone.");
        page.selectOption("#zone", "Europe/Tallinn");
        page.click("form[action$='/zone'] button");
        assertThat(page.locator("[role=status]").textContent()).contains("Saved as version 2");
        assertThat(page.locator(".facts").first().textContent()).contains("default@2", "Estonia Time");
        Browser.assertAccessible(page);
        page.navigate("/start");
        assertThat(step(page, "HOURS")).contains("Done", "Europe/Tallinn");
    }

    @Test
    @Order(4)
    void a_pack_is_put_beside_the_first_one_by_the_administrator_alone_until_there_is_a_case() {
        Page page = administrator();
        page.click("form[action='/start/policy'] button");
        assertThat(page.locator(".summary").textContent()).contains("Choose one of the list.");
        page.selectOption("#pack", "eu-consumer");
        page.click("form[action='/start/policy'] button");
        assertThat(step(page, "POLICY")).contains("base-honest@1", "eu-consumer@1");
        String token =
                page.locator("form[action='/start/policy'] input[type=hidden]").getAttribute("value");
        String field =
                page.locator("form[action='/start/policy'] input[type=hidden]").getAttribute("name");

        file();

        int status = page.request()
                .post(
                        "/start/policy",
                        RequestOptions.create()
                                .setForm(FormData.create().set(field, token).set("pack", "us-cfpb")))
                .status();
        assertThat(status).isEqualTo(400);
        page.navigate("/start");
        assertThat(step(page, "POLICY")).doesNotContain("us-cfpb");
        assertThat(step(page, "TRIAL")).contains("Done");
        assertThat(page.locator("form[action='/start/policy']").count()).isZero();
        page.navigate("/desk");
        assertThat(page.locator("h1").textContent()).contains("You are signed in");
    }

    @Test
    @Order(4)
    void where_there_is_one_team_it_is_chosen_already() {
        Page page = administrator();
        page.navigate("/people/new");
        assertThat(page.locator("#teamId option").count()).isEqualTo(2);
        assertThat(page.inputValue("#teamId")).isNotEmpty();
        page.navigate("/programs");
        page.click("main a[href^='/people/new']");
        assertThat(page.locator("main input[type=checkbox]:checked").count()).isEqualTo(1);
        assertThat(page.isChecked("input[name='role-SHOP']"))
                .as("a program's right")
                .isTrue();
        Page manager = browser.signedIn(staffing.hire(StaffRole.MANAGER).username(), Staffing.PASSWORD);
        manager.navigate("/reports/promises");
        assertThat(manager.locator("#days").count()).isEqualTo(1);
        assertThat(manager.locator("#team").count()).as("teams to choose from").isZero();
    }

    @Test
    @Order(5)
    void a_mail_to_oneself_shows_what_the_relay_said_whether_it_took_it_or_not() throws Exception {
        String address = UUID.randomUUID() + "@colleague.example";
        Page page =
                browser.signedIn(staffing.hireReader(address, StaffRole.ADMIN).username(), Staffing.PASSWORD);
        page.navigate("/start");
        page.click("form[action='/start/mail'] button");
        assertThat(step(page, "MAIL")).contains("Done", "Taken", "250");
        assertThat(mailbox.getReceivedMessages()).anySatisfy(mail -> {
            assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(address);
            assertThat(mail.getSubject()).isEqualTo("Test mail from Amends");
        });
        String refused = UUID.randomUUID() + "@" + MailRelays.REFUSED_DOMAIN;
        Page other =
                browser.signedIn(staffing.hireReader(refused, StaffRole.ADMIN).username(), Staffing.PASSWORD);
        other.navigate("/start");
        other.click("form[action='/start/mail'] button");
        assertThat(step(other, "MAIL")).contains("To do", "Not taken", "The mail relay answered 55");
        Browser.assertAccessible(other);
    }

    @Test
    @Order(6)
    void nobody_but_an_administrator_sets_the_house_up() {
        Page page = browser.signedIn(staffing.hire(StaffRole.MANAGER).username(), Staffing.PASSWORD);
        assertThat(page.locator("nav a[href='/start']").count()).isZero();
        for (String path : List.of("/start", "/organisation")) {
            assertThat(page.navigate(path).status()).isEqualTo(403);
        }
    }

    private static String step(Page page, String step) {
        return page.locator("#" + step).textContent();
    }

    private static void file() {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "words",
                        "The table arrived with a cracked leg.",
                        "title",
                        "Oak side table, cracked leg",
                        "points",
                        List.of("The leg is cracked"),
                        "contact",
                        Map.of("name", "Anna Tamm", "email", "anna@example.org", "language", "en")))
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
    }

    private Page administrator() {
        return browser.signedIn("admin", FirstDay.PASSWORD);
    }
}
