package org.amends.policy;

import static org.amends.policy.PolicyRoom.freshName;
import static org.amends.policy.PolicyRoom.pack;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.testing.Browser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules as those look after them who write no programs; no page needs a script. */
@QuarkusTest
class PolicyInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String CLOCK = "clocks:\n"
            + "  - {id: quick-ack, duty: acknowledge, start: [received], stop: [ack_sent], limit: %s, ladder:"
            + " normal}\n";

    @Inject
    PolicyRoom room;

    @Test
    @Rule("S3-13")
    void a_pack_is_uploaded_corrected_read_approved_by_two_and_activated() {
        String id = freshName();
        Page page = browser.signedIn(room.manager());
        page.click("nav >> text=Policy packs");
        Browser.shoot(page, "packs");
        page.click("text=Upload a pack");
        String wrong = pack(id, 1, CLOCK.formatted("21 days")) + "# kept to the letter  \n";
        page.fill("#text", wrong);
        page.click("button:has-text('Upload')");
        assertThat(page.locator(".summary").textContent()).contains("Line 6", "can be read in two ways", "bad-");
        assertThat(page.inputValue("#text")).isEqualTo(wrong);
        assertAccessible(page, "upload");
        page.fill("#text", pack(id, 1, CLOCK.formatted("2 business hours")));
        page.click("button:has-text('Check')");
        assertThat(page.content()).contains("Nothing is wrong with it");
        page.click("button:has-text('Upload')");
        page.waitForURL("**/policies/" + id + "/1");
        assertThat(page.content()).contains("On the shelf", "Two people have to approve", "quick-ack");
        assertThat(page.content()).doesNotContain("I have read it");
        approve(page);
        assertThat(page.content()).contains("One more person has to approve");

        Page second = browser.signedIn(room.somebody(StaffRole.ADMIN));
        second.navigate("/policies/" + id + "/1");
        approve(second);
        second.click("button:has-text('Activate')");
        assertThat(second.content()).contains("In force");
        assertAccessible(second, "pack");
        second.click("button:has-text('Retire')");
        assertThat(second.content()).contains("Retired");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 422"));
    }

    private static void approve(Page page) {
        page.click("button:has-text('Open the text')");
        assertThat(page.locator(".source").textContent()).contains("quick-ack");
        page.click("button:has-text('I have read it and approve')");
    }

    @Test
    void a_file_may_be_uploaded_and_the_next_version_is_compared_with_the_one_before() {
        String id = freshName();
        room.upload(pack(id, 1, CLOCK.formatted("2 business hours")));
        Page page = browser.signedIn(room.manager());
        page.navigate("/policies/upload");
        byte[] file = pack(id, 2, CLOCK.formatted("1 business hour")).getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("next.yaml", "application/yaml", file));
        page.click("button:has-text('Upload')");
        page.waitForURL("**/policies/" + id + "/2");
        assertThat(page.locator("section:has(#cmp)").textContent())
                .contains("Compared with version 1", "Shorter", "1 business hour");
        page.navigate("/policies/base-honest/1");
        page.click("button:has-text('Retire')");
        assertThat(page.locator(".summary").textContent()).contains("last pack in force");
    }

    @Test
    void the_calculator_says_a_date_and_why() {
        Page page = browser.signedIn(room.manager());
        page.navigate("/policies/uk-retail-finance/1/dates");
        page.selectOption("#clock", "summary");
        page.fill("#from", "2026-12-24T10:00");
        page.click("button:has-text('Calculate')");
        assertThat(page.locator("section:has(#answer)").textContent())
                .contains("2026-12-31", "DISP 1.5.1R", "25 Dec 2026", "uk-ew");
        assertAccessible(page, "dates");
        page.fill("#letters", "many");
        page.click("button:has-text('Calculate')");
        assertThat(page.locator(".summary").textContent()).contains("whole number");
        assertThat(page.inputValue("#letters")).isEqualTo("many");
    }

    @Test
    void a_calendar_is_edited_by_year() {
        String id = freshName();
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        room.asManager()
                .contentType("application/json")
                .body(
                        "{\"version\": 1, \"zone\": \"Europe/Tallinn\", \"firstYear\": %d, \"lastYear\": %d, \"week\": {\"MONDAY\": [\"09:00-17:00\"]}, \"holidaySource\": {\"country\": \"EE\"}}"
                                .formatted(year - 1, year + 9))
                .post("/api/v1/calendars/" + id + "/versions")
                .then()
                .statusCode(201);
        Page page = browser.signedIn(room.manager());
        page.click("nav >> text=Calendars");
        page.click("text=" + id);
        page.fill("#holiday-date", year + "-08-03");
        page.fill("#holiday-name", "First flight");
        page.click("button:has-text('Add the holiday')");
        assertThat(page.content()).contains(id + "@2", "First flight");
        page.fill("#closure-first", year + "-08-20");
        page.fill("#closure-last", year + "-08-10");
        page.fill("#closure-name", "Backwards");
        page.click("button:has-text('Add the closure')");
        assertThat(page.locator(".summary").textContent()).contains("ends before it starts");
        assertThat(page.inputValue("#closure-name")).isEqualTo("Backwards");
        page.fill("#closure-last", year + "-08-24");
        page.click("button:has-text('Add the closure')");
        assertThat(page.content()).contains(id + "@3");
        page.fill("#week-SATURDAY", "10:00-14:00, 15:00-24:00");
        page.click("button:has-text('Change the hours')");
        assertThat(page.inputValue("#week-SATURDAY")).isEqualTo("10:00-14:00, 15:00-24:00");
        page.fill("#week-SUNDAY", "17:00-09:00");
        page.click("button:has-text('Change the hours')");
        assertThat(page.locator(".summary").textContent()).contains("end before they start");
        assertThat(page.inputValue("#week-SUNDAY")).isEqualTo("17:00-09:00");
        page.click("li:has-text('First flight') button");
        assertThat(page.locator("section:has(#hol)").textContent()).doesNotContain("First flight");
        byte[] ics = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:" + year
                        + "0625\r\nSUMMARY:Day after Midsummer\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("days.ics", "text/calendar", ics));
        page.click("button:has-text('Add the holidays of the file')");
        assertThat(page.content()).contains("Day after Midsummer", id + "@6");
        page.setInputFiles(
                "#file", new FilePayload("days.ics", "text/calendar", "nonsense".getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Add the holidays of the file')");
        assertThat(page.locator(".summary").textContent()).contains("no iCalendar file");
        assertThat(page.inputValue("#week-SATURDAY")).isEqualTo("10:00-14:00, 15:00-24:00");
        assertAccessible(page, "calendar");
        String feast = "24 Feb " + year;
        assertThat(page.locator("section:has(#hol)").textContent()).contains(feast);
        page.selectOption("#country", "SK");
        page.click("button:has-text('Keep these holidays')");
        assertThat(page.locator(".facts").first().textContent()).contains("Holidays of Slovakia");
        assertThat(page.locator("section:has(#hol)").textContent())
                .as("Slovakia's, and what was added by hand")
                .contains("29 Aug " + year, "Day after Midsummer")
                .doesNotContain(feast);
        page.selectOption("#country", "");
        page.click("button:has-text('Keep these holidays')");
        assertThat(page.locator("section:has(#hol) li").count()).isEqualTo(1);
    }

    @Test
    void no_list_of_holidays_but_a_countrys_is_taken() {
        String page = FrontDoor.session(FrontDoor.signedIn(room.manager()))
                .get("/calendars/default")
                .asString();
        assertThat(Jsoup.parse(page).select("#country option").eachAttr("value"))
                .contains("", "EE", "SK", "GB")
                .allMatch(code -> code.matches("|[A-Z]{2}"));
        Clerk manager = Clerk.of(room.manager());
        for (String hostile : List.of("NYSE", "xx", "../ee", "EE; DROP")) {
            Response refused =
                    manager.sendFrom("/calendars/default", "/calendars/default/country", Map.of("country", hostile));
            assertThat(refused.statusCode()).as(hostile).isEqualTo(400);
            assertThat(refused.asString()).contains("Choose a country from the list");
        }
    }

    @Test
    void who_may_not_change_the_rules_finds_no_way_there() {
        Page page = browser.signedIn(room.somebody(StaffRole.LEAD));
        assertThat(page.locator("nav a[href='/policies']").count()).isZero();
        assertThat(page.navigate("/policies").status()).isEqualTo(403);
        assertThat(page.navigate("/calendars").status()).isEqualTo(403);
    }

    private static void assertAccessible(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.shoot(page, name);
    }
}
