package org.amends.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.amends.testing.EmptyHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator says by program who the house is and which languages it offers; customers find just these. */
@QuarkusTest
@TestProfile(OrganisationApiTest.OwnHouse.class)
class OrganisationApiTest {

    /** Others read what this one changes. */
    public static final class OwnHouse implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmptyHouse.class));
        }
    }

    private static final String PATH = "/api/v1/organisation";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    private StaffMember administrator;

    @BeforeEach
    void an_administrator() {
        administrator = staffing.hire(StaffRole.ADMIN);
    }

    private RequestSpecification asAdministrator() {
        return FrontDoor.as(administrator);
    }

    private Response change(String etag, Map<String, ?> organisation) {
        return asAdministrator()
                .contentType("application/json")
                .header("If-Match", etag)
                .body(organisation)
                .put(PATH);
    }

    private String etag() {
        return asAdministrator().get(PATH).getHeader("ETag");
    }

    private static Map<String, Object> house(String name, String language, String... offered) {
        return Map.of("name", name, "language", language, "languages", List.of(offered));
    }

    @Test
    void a_change_needs_the_version_that_was_read_and_is_kept_with_before_and_after() {
        change(etag(), house("Tammik", "en", "et", "ru", "sk")).then().statusCode(200);
        String read = etag();

        Response changed = change(read, house("Tammik Furniture", "en", "et", "ru", "sk"));

        changed.then().statusCode(200).body("name", equalTo("Tammik Furniture"));
        assertThat(changed.getHeader("ETag")).isNotEqualTo(read);
        change(read, house("Too late", "en", "et"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
        asAdministrator()
                .get(PATH + "/changes")
                .then()
                .statusCode(200)
                .body("[0].before.name", equalTo("Tammik"))
                .body("[0].after.name", equalTo("Tammik Furniture"))
                .body("[0].by", equalTo(administrator.id().toString()));
    }

    @Test
    void whoever_saves_on_the_page_what_somebody_changed_meanwhile_keeps_their_words_and_reads_the_newer() {
        change(etag(), house("Tammik", "en", "et", "ru", "sk")).then().statusCode(200);
        Page page = browser.signedIn(administrator);
        page.navigate("/organisation");
        page.fill("#phone", "+372 600 0000");
        page.uncheck("input[name=offers-ru]");
        change(etag(), house("Tammik Furniture", "en", "et", "ru", "sk")).then().statusCode(200);

        page.click("main form button");

        assertThat(page.locator(".summary").textContent())
                .contains("Somebody has changed the organisation while you wrote.")
                .contains("Meanwhile it says: Tammik Furniture.", "Meanwhile nothing is said here.")
                .contains("Meanwhile it says: Eesti, English, Русский, Slovenčina.");
        assertThat(page.inputValue("#name")).isEqualTo("Tammik");
        assertThat(page.inputValue("#phone")).isEqualTo("+372 600 0000");
        assertThat(page.isChecked("input[name=offers-ru]")).isFalse();
        Browser.assertAccessible(page);
        asAdministrator().get(PATH).then().body("name", equalTo("Tammik Furniture"));

        page.click("main form button");
        page.waitForURL("**/start");
        asAdministrator().get(PATH).then().body("name", equalTo("Tammik")).body("phone", equalTo("+372 600 0000"));
        change(etag(), house("Tammik", "en", "et", "ru", "sk")).then().statusCode(200);
    }

    @Test
    void what_is_wrong_is_said_field_by_field_and_only_administrators_may() {
        asAdministrator()
                .contentType("application/json")
                .body(house("Tammik", "en"))
                .put(PATH)
                .then()
                .statusCode(428);
        change(etag(), Map.of("name", "Tammik", "language", "de", "languages", List.of("en", "fr")))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("language"))
                .body("errors.field", hasItem(containsString("languages")));
        change(etag(), Map.of("name", "Tammik", "language", "en", "languages", List.of(), "colour", "green"))
                .then()
                .statusCode(400);
        for (StaffRole role : List.of(StaffRole.AGENT, StaffRole.LEAD, StaffRole.MANAGER, StaffRole.AUDITOR)) {
            FrontDoor.as(staffing.hire(role)).get(PATH).then().statusCode(403);
        }
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void customers_are_offered_the_languages_of_the_house_its_own_first_and_colleagues_all() {
        change(etag(), house("Stolárstvo", "sk", "en")).then().statusCode(200).body("languages", contains("sk", "en"));

        assertThat(page("ru", "/complain")).contains("<html lang=\"sk\">").containsSubsequence("?lang=sk", "?lang=en");
        assertThat(page("ru", "/complain")).doesNotContain("?lang=et", "?lang=ru", "value=\"et\"", "value=\"ru\"");
        assertThat(page("ru, en", "/")).contains("<html lang=\"en\">");
        assertThat(page("en", "/?lang=ru")).contains("<html lang=\"en\">");
        assertThat(FrontDoor.session(FrontDoor.signedIn(administrator))
                        .header("Accept-Language", "ru")
                        .get("/organisation")
                        .asString())
                .contains("<html lang=\"ru\">");
        change(etag(), house("Tammik", "en", "et", "ru", "sk")).then().statusCode(200);
    }

    @Test
    void a_case_keeps_its_language_when_the_house_offers_it_no_longer() {
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "words", "Laual on jalg katki.",
                        "points", List.of("Laual on jalg katki"),
                        "contact", Map.of("name", "Anna Tamm", "email", "anna@example.org", "language", "et")))
                .post("/api/v1/cases");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);

        change(etag(), house("Tammik", "en")).then().statusCode(200);

        FrontDoor.as(staffing.hire(StaffRole.MANAGER))
                .get("/api/v1/cases/" + filed.path("reference"))
                .then()
                .body("customer.language", equalTo("et"));
        change(etag(), house("Tammik", "en", "et", "ru", "sk")).then().statusCode(200);
    }

    @Test
    void an_administrator_ticks_the_languages_on_the_page() {
        change(etag(), house("Tammik", "en", "et", "ru", "sk")).then().statusCode(200);
        Page page = browser.signedIn(administrator);
        page.navigate("/organisation");
        Browser.assertAccessible(page);
        page.uncheck("[name=offers-ru]");
        page.click("main form button.primary");
        asAdministrator().get(PATH).then().body("languages", contains("en", "et", "sk"));
        page.navigate("/organisation");
        assertThat(page.locator("main").textContent()).contains("Languages offered", "en, et, sk");
        page.setViewportSize(320, 640);
        Browser.assertNothingToScrollSideways(page);
        change(etag(), house("Tammik", "en", "et", "ru", "sk")).then().statusCode(200);
    }

    private static String page(String asked, String path) {
        return given().header("Accept-Language", asked).get(path).asString();
    }
}
