package org.amends.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.letter.Handler;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customer of any case says how they want to be written to, whatever way it came in. */
@QuarkusTest
class PreferencesPageTest {

    private static final String NEEDS = "Please no calls.\nI hear <badly>";

    private final CustomerForm browser = new CustomerForm();

    @Inject
    Staffing staffing;

    private StaffMember lead;

    @BeforeEach
    void somebody_who_reads() {
        lead = staffing.hire(StaffRole.LEAD);
    }

    private static Response withdrawal(String language) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "name",
                        "Jana Nová",
                        "order",
                        "none-" + UUID.randomUUID(),
                        "email",
                        UUID.randomUUID() + "@example.org",
                        "language",
                        language))
                .post("/api/v1/withdrawals");
    }

    private static Response complaint(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("words", "The table wobbles");
        body.put("contact", Map.of("name", "Anna Tamm", "phone", "+372 5555 0100", "language", "en"));
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/cases");
    }

    private static String page(Response filed) {
        return filed.path("link") + "/preferences";
    }

    private Response save(Response filed, String address, String needs) {
        return browser.submit(page(filed), page(filed), "address-form", address, "needs", needs);
    }

    private Response ask(Response filed, String what) {
        return FrontDoor.as(lead).get("/api/v1/cases/" + filed.path("reference") + "/" + what);
    }

    @Test
    @Rule("S2-11")
    void whoever_withdrew_was_asked_nothing_more_and_says_afterwards_how_they_want_to_be_written_to() {
        Response filed = withdrawal("sk");
        String path = "/desk/case/" + filed.path("reference");
        assertThat(browser.open(filed.path("link")).asString()).contains("href=\"" + page(filed) + "\"");

        Response saved = save(filed, "FAMILIAR", NEEDS);

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(browser.open(saved.getHeader("Location").replaceAll("^https?://[^/]+", ""))
                        .asString())
                .contains("sees it beside your case");
        ask(filed, "form-of-address").then().body("form", equalTo("FAMILIAR"));
        assertThat(FrontDoor.session(FrontDoor.signedIn(lead)).get(path).asString())
                .contains("Please no calls.\nI hear &lt;badly&gt;");
        Map<String, Object> message = Map.of("language", "sk", "text", "Stôl sme našli.");
        assertThat(new Handler(lead)
                        .check(filed.path("reference"), "messages", message)
                        .<String>path("letter"))
                .contains("Tvoj prípad")
                .doesNotContain("Váš prípad");
        assertThat(browser.open(page(filed)).asString())
                .containsPattern("value=\"FAMILIAR\" selected")
                .contains("I hear &lt;badly&gt;");
    }

    @Test
    @Rule("S2-11")
    void what_somebody_needs_is_said_when_they_file_changed_later_and_taken_back() {
        Response filed = complaint(Map.of("accessNeeds", "Large print"));
        ask(filed, "access-needs").then().statusCode(200).body("needs", equalTo("Large print"));

        FrontDoor.as(lead)
                .contentType("application/json")
                .body(Map.of("needs", "Large print, 18 points"))
                .put("/api/v1/cases/" + filed.path("reference") + "/access-needs")
                .then()
                .statusCode(200);
        assertThat(browser.open(page(filed)).asString())
                .contains("Large print, 18 points")
                .doesNotContain("How may we speak to you?");

        save(filed, "", "  ");
        ask(filed, "access-needs").then().body("$", not(hasKey("needs")));
    }

    @ParameterizedTest
    @CsvSource({"LOUD, fine, address-form", "FORMAL, LONG, needs", "FORMAL, CONTROL, needs"})
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(String address, String words, String field) {
        Response filed = withdrawal("et");
        String needs = words.replace("LONG", "<i>".repeat(400)).replace("CONTROL", "a\u0007b");

        Response answer = save(filed, address, needs);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString())
                .contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"")
                .contains(needs.replace("<", "&lt;").replace(">", "&gt;"));
        ask(filed, "access-needs").then().body("$", not(hasKey("needs")));
    }

    @Test
    void nobody_else_gets_there() {
        Response filed = complaint(Map.of());
        assertThat(browser.open("/c/amc_AAAAAAAAAAAAAAAAAAAAAA/preferences").statusCode())
                .isEqualTo(404);
        FrontDoor.as(staffing.hire(StaffRole.AUDITOR))
                .get("/api/v1/cases/" + filed.path("reference") + "/access-needs")
                .then()
                .statusCode(403);
        given().get("/api/v1/cases/" + filed.path("reference") + "/access-needs")
                .then()
                .statusCode(401);
    }
}
