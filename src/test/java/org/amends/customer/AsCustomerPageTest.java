package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A colleague sees what a customer sees, and can do nothing in their name. */
@QuarkusTest
class AsCustomerPageTest {

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    private Document seen(StaffMember reader, String path) {
        String page = FrontDoor.session(FrontDoor.signedIn(reader))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Jsoup.parse(page);
    }

    @Test
    @Rule("S4-4")
    void it_is_the_very_page_of_the_customer_in_which_nothing_can_be_pressed_or_followed() {
        FiledCase file = FiledCase.file(staffing).decided();
        String theirs = new CustomerForm().open(file.link()).asString();
        StaffMember agent = staffing.hire(StaffRole.AGENT);

        Document page = seen(agent, "/desk/case/" + file.reference() + "/as-customer");

        for (String heading : Jsoup.parse(theirs).select("main h1, main h2").eachText()) {
            assertThat(page.select("main h1, main h2").eachText()).contains(heading);
        }
        assertThat(page.select("main [role=status]").text()).contains("You see this page as Anna Tamm does");
        assertThat(page.html()).doesNotContain(file.link().substring("/c/".length()), "csrf-token");
        assertThat(page.select("form[action], form[method]")).isEmpty();
        assertThat(page.select("button:not([disabled]), textarea:not([disabled]), input:not([disabled])"))
                .isEmpty();
        assertThat(page.select("a[href^=/c/]")).isEmpty();
        assertThat(page.select("button")).isNotEmpty();
    }

    @Test
    @Rule("S4-4")
    void every_look_is_kept_and_shown_to_the_next_one() {
        FiledCase file = FiledCase.file(staffing);
        StaffMember first = staffing.hire(StaffRole.AGENT);
        String path = "/desk/case/" + file.reference() + "/as-customer";
        assertThat(seen(first, path).select("[role=status]").text()).doesNotContain("Seen like this before");
        assertThat(seen(staffing.hire(StaffRole.AUDITOR), path)
                        .select("[role=status]")
                        .text())
                .contains("Seen like this before: " + first.name());
        assertThat(jdbi.<Integer, RuntimeException>withHandle(
                        handle -> handle.createQuery("SELECT count(*) FROM seen_as_customer WHERE by_id = :by")
                                .bind("by", first.id())
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(1);
        assertThat(file.read().<Integer>path("version")).isNotNull();
    }

    @Test
    void it_can_be_seen_in_the_customers_language_which_leaves_that_of_the_reader_alone() {
        String reference = io.restassured.RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", java.util.UUID.randomUUID())
                .body(Map.of(
                        "words",
                        "Stôl sa kýve",
                        "contact",
                        Map.of("name", "Jana Nová", "phone", "+421 900 000 000", "language", "sk")))
                .post("/api/v1/cases")
                .path("reference");
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        var answer = FrontDoor.session(FrontDoor.signedIn(agent))
                .get("/desk/case/" + reference + "/as-customer?theirs=true");
        assertThat(answer.asString())
                .contains("lang=\"sk\"", "Čo bude nasledovať")
                .contains("You see this page as");
        assertThat(answer.getCookies()).doesNotContainKey("amends-language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMPLAINT_FORM",
                "COMPLAINT_CHECK",
                "RETURN_START",
                "RETURN_STORY",
                "RETURN_CHECK",
                "WITHDRAWAL_CHECK"
            })
    @Rule("S4-4")
    void every_page_of_every_form_can_be_seen_as_well(String step) {
        Document page = seen(staffing.hire(StaffRole.LEAD), "/desk/forms/" + step);
        assertThat(page.select("main h1").text()).isNotBlank();
        assertThat(page.select("form[action], button:not([disabled]), script")).isEmpty();
        assertThat(page.select("[role=status]").text()).contains("You see this page as a customer does");
    }

    @Test
    void it_is_for_staff_alone() {
        FiledCase file = FiledCase.file(staffing);
        String path = "/desk/case/" + file.reference() + "/as-customer";
        assertThat(io.restassured.RestAssured.given()
                        .redirects()
                        .follow(false)
                        .get(path)
                        .statusCode())
                .isNotEqualTo(200);
        FrontDoor.session(FrontDoor.signedIn(staffing.hire(StaffRole.WAREHOUSE)))
                .get(path)
                .then()
                .statusCode(403);
        FrontDoor.session(FrontDoor.signedIn(staffing.hire(StaffRole.LEAD)))
                .get("/desk/forms/CLOSED")
                .then()
                .statusCode(404);
    }
}
