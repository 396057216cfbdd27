package org.amends.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator knows which programs work for whom, gives shops' programs their tokens, and ends any. */
@QuarkusTest
class ProgramsTest {

    private static final String PROGRAMS = "/api/v1/programs";

    @Inject
    Staffing staffing;

    private StaffMember admin;
    private StaffMember shop;

    @BeforeEach
    void hire() {
        admin = staffing.hire(StaffRole.ADMIN);
        shop = staffing.hire(StaffRole.SHOP);
    }

    private RequestSpecification asAdmin() {
        return FrontDoor.as(admin).contentType("application/json");
    }

    private Response issue(StaffMember account, String name) {
        return asAdmin().body(Map.of("account", account.id(), "name", name)).post(PROGRAMS);
    }

    private int number(String name) {
        return asAdmin().get(PROGRAMS).path("find { it.name == '" + name + "' }.number");
    }

    @Test
    void a_shops_program_works_by_its_token_until_that_is_ended_and_both_are_on_record() {
        String token = issue(shop, "Orders of the web shop " + shop.username())
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        FrontDoor.bearer(token).get("/api/v1/orders").then().statusCode(not(401));

        int number = number("Orders of the web shop " + shop.username());
        asAdmin().delete(PROGRAMS + "/" + number).then().statusCode(204);

        FrontDoor.bearer(token).get("/api/v1/orders").then().statusCode(401);
        asAdmin().get(PROGRAMS).then().body("number", not(hasItem(number)));
        asAdmin().delete(PROGRAMS + "/" + number).then().statusCode(404);
        asAdmin()
                .get("/api/v1/staff/" + shop.id() + "/changes")
                .then()
                .body("deed", hasItems("TOKEN_ISSUED", "TOKEN_ENDED"))
                .body(
                        "findAll { it.deed.startsWith('TOKEN') }.by",
                        everyItem(equalTo(admin.id().toString())));
    }

    @Test
    void nobody_draws_a_token_in_the_name_of_a_person() {
        issue(staffing.hire(StaffRole.MANAGER), "In her name")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("account"));
        issue(shop, " ").then().statusCode(400).body("errors.field", hasItem("name"));
    }

    @Test
    void a_token_that_somebody_got_themselves_is_listed_and_can_be_ended() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        String token = FrontDoor.token(lead);

        int number = asAdmin().get(PROGRAMS).path("find { it.account == '" + lead.id() + "' }.number");
        asAdmin().delete(PROGRAMS + "/" + number).then().statusCode(204);

        FrontDoor.bearer(token).get("/api/v1/staff").then().statusCode(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"ADMIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void programs_are_an_administrators(StaffRole role) {
        RequestSpecification other = FrontDoor.as(staffing.hire(role)).contentType("application/json");

        other.get(PROGRAMS).then().statusCode(403);
        other.delete(PROGRAMS + "/1").then().statusCode(403);
    }

    @Test
    void the_page_shows_a_token_once_and_what_was_typed_is_kept_when_it_is_refused() {
        String session = FrontDoor.signedIn(admin);
        String page = FrontDoor.session(session).get("/programs").asString();
        assertThat(page).contains(shop.name());

        Response refused = form(session, page, "/programs", Map.of("account", "", "name", "Orders <b>"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("value=\"Orders &lt;b&gt;\"");

        Response drawn =
                form(session, page, "/programs", Map.of("account", shop.id().toString(), "name", "Orders"));
        assertThat(drawn.statusCode()).isEqualTo(200);
        assertThat(drawn.getHeader("Cache-Control")).contains("no-store");
        assertThat(drawn.asString()).contains("ams_");
        assertThat(FrontDoor.session(session).get("/programs").asString())
                .contains("Orders")
                .doesNotContain("ams_");
    }

    private static Response form(String session, String page, String path, Map<String, String> fields) {
        String csrf = page.replaceAll("(?s).*?name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
        return FrontDoor.session(session)
                .cookie("csrf-token", csrf)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", csrf)
                .formParams(fields)
                .post(path);
    }
}
