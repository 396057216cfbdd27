package org.amends.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One step is made better at a time, and its figure says whether it is. */
@QuarkusTest
class ImprovementTest {

    private static final String PATH = "/api/v1/improvements/";

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    private final UUID id = UUID.randomUUID();
    private StaffMember manager;

    @BeforeEach
    void somebody_who_answers_for_it() {
        manager = staffing.hire(StaffRole.MANAGER);
    }

    private Map<String, Object> item(String step, String figure) {
        return new HashMap<>(
                Map.of("title", "Ask for the number last", "step", step, "figure", figure, "owner", manager.id()));
    }

    private Response begin(Map<String, Object> item) {
        return FrontDoor.as(manager).contentType("application/json").body(item).put(PATH + id);
    }

    private Response move(int version, String state) {
        return FrontDoor.as(manager)
                .contentType("application/json")
                .body(Map.of(
                        "version", version, "title", "Ask for the number last", "owner", manager.id(), "state", state))
                .post(PATH + id + "/changes");
    }

    @Test
    @Rule("S4-6")
    void an_item_is_tied_to_one_step_with_its_figure_before_and_after() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(file.asCustomer(), "withdrawal", Map.of("reason", "I have no strength left"));
        begin(item("IN_PROGRESS", "DROP_OFF_PERCENT"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PLANNED"))
                .body("measurements", hasSize(1))
                .body("measurements[0].moment", equalTo("BEFORE"));
        assertThat(FrontDoor.as(manager).get(PATH + id).<Integer>path("measurements[0].of"))
                .isPositive();
        assertThat(FrontDoor.as(manager).get(PATH + id).<Integer>path("measurements[0].value"))
                .isPositive();

        move(1, "UNDER_WAY").then().statusCode(200);
        move(2, "IN_PLACE").then().statusCode(200);
        FrontDoor.as(manager)
                .post(PATH + id + "/measurements")
                .then()
                .statusCode(200)
                .body("measurements.moment", contains("BEFORE", "AFTER"));
        move(3, "DONE")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("measurements.moment", contains("BEFORE", "AFTER", "AFTER"));
        FrontDoor.as(manager).get("/api/v1/improvements").then().body("id", hasItem(id.toString()));
    }

    @Test
    @Rule("S4-6")
    void every_change_is_kept_with_who_made_it_and_nothing_takes_it_back() {
        begin(item("DECIDED", "MEDIAN_MINUTES")).then().statusCode(200);
        move(1, "UNDER_WAY").then().statusCode(200);
        FrontDoor.as(staffing.hire(StaffRole.AUDITOR))
                .get(PATH + id + "/changes")
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("[0].fields", contains("state"))
                .body("[0].by", equalTo(manager.id().toString()))
                .body("[1].fields", hasSize(0));
        assertThat(jdbi.<Boolean, RuntimeException>withHandle(
                        handle -> handle.createQuery("""
                        SELECT has_table_privilege('amends_app', 'improvement_change', 'UPDATE, DELETE, TRUNCATE')
                            OR has_table_privilege('amends_app', 'improvement_measurement', 'UPDATE, DELETE, TRUNCATE')
                        """).mapTo(Boolean.class).one()))
                .isFalse();
    }

    @Test
    void what_does_not_fit_is_said_by_its_field() {
        Map<String, Object> both = item("DECIDED", "OBSTACLES");
        both.put("cause", "NO_ANSWER");
        assertThat(begin(both).then().statusCode(400).extract().asString()).contains("step");
        assertThat(begin(item("COMPLAINT_FORM", "MEDIAN_MINUTES"))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("figure");
        Map<String, Object> nobodys = item("DECIDED", "OBSTACLES");
        nobodys.put("owner", UUID.randomUUID());
        assertThat(begin(nobodys).then().statusCode(400).extract().asString()).contains("owner");
        Map<String, Object> unknown = item("DECIDED", "OBSTACLES");
        unknown.put("score", 7);
        begin(unknown).then().statusCode(400);
        FrontDoor.as(manager).get(PATH + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void it_is_begun_once_and_a_change_of_something_older_is_refused() {
        begin(item("DECIDED", "OBSTACLES")).then().statusCode(200);
        Map<String, Object> again = item("SETTLED", "OBSTACLES");
        begin(again).then().statusCode(200).body("step", equalTo("DECIDED")).body("measurements", hasSize(1));
        move(1, "UNDER_WAY").then().statusCode(200);
        move(1, "DROPPED").then().statusCode(409);
        move(2, "DONE").then().statusCode(400);
        FrontDoor.as(manager).post(PATH + id + "/measurements").then().statusCode(409);
    }

    @Test
    void an_item_may_be_of_a_cause_and_is_held_by_its_cases() {
        FiledCase file = FiledCase.file(staffing);
        file.act(file.asOwner(), "cause", Map.of("cause", "NO_ANSWER"));
        Map<String, Object> item = new HashMap<>(Map.of(
                "title", "Ring back the same day", "cause", "NO_ANSWER", "figure", "CASES", "owner", manager.id()));
        begin(item).then().statusCode(200).body("cause", equalTo("NO_ANSWER"));
        assertThat(FrontDoor.as(manager).get(PATH + id).<Integer>path("measurements[0].value"))
                .isPositive();
    }

    @Test
    @Rule("S4-6")
    void on_the_board_a_manager_begins_one_moves_it_on_and_sees_its_figures() {
        String session = FrontDoor.signedIn(manager);
        Response form = FrontDoor.session(session).get("/improvements/new?step=RETURN_ORDER");
        assertThat(form.asString()).contains("value=\"RETURN_ORDER\" selected");
        String title = "Ask for <less> " + id;

        Response wrong = post(
                session, form, "/improvements", Map.of("title", title, "about", "RETURN_ORDER", "figure", "CASES"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Choose a figure that the step has", id.toString());

        Response begun = post(
                session,
                form,
                "/improvements",
                Map.of(
                        "title",
                        title,
                        "about",
                        "RETURN_ORDER",
                        "figure",
                        "DROP_OFF_PERCENT",
                        "owner",
                        manager.id().toString()));
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(303);
        String item =
                begun.getHeader("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
        Response page = FrontDoor.session(session).get(item);
        assertThat(page.asString())
                .contains("Ask for &lt;less&gt;", "Return: the order", "Before", "Not measured yet", manager.name());

        Map<String, String> moved =
                Map.of("title", title, "owner", manager.id().toString(), "state", "UNDER_WAY", "version", "1");
        assertThat(post(session, page, item, moved).statusCode()).isEqualTo(303);
        assertThat(post(session, page, item, moved).statusCode()).isEqualTo(409);
        assertThat(FrontDoor.session(session).get("/improvements").asString())
                .contains(id.toString(), "Under way", "Return: the order");
        assertThat(FrontDoor.session(session).get("/reports/improvements.csv").asString())
                .contains(id.toString());
    }

    private static Response post(String session, Response page, String path, Map<String, String> fields) {
        String csrf = page.asString().replaceAll("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
        return FrontDoor.session(session)
                .cookies(page.getCookies())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", csrf)
                .formParams(fields)
                .post(path);
    }

    @Test
    void leads_and_auditors_read_the_board_and_only_managers_change_it() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        FrontDoor.as(lead).get("/api/v1/improvements").then().statusCode(200);
        FrontDoor.as(lead)
                .contentType("application/json")
                .body(item("DECIDED", "OBSTACLES"))
                .put(PATH + id)
                .then()
                .statusCode(403);
        FrontDoor.session(FrontDoor.signedIn(lead))
                .get("/improvements/new")
                .then()
                .statusCode(403);
        FrontDoor.as(staffing.hire(StaffRole.AGENT))
                .get("/api/v1/improvements")
                .then()
                .statusCode(403);
    }
}
