package org.amends.people;

import static io.restassured.RestAssured.given;
import static org.amends.identity.FrontDoor.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PeopleApiTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Staffing staffing;

    PeopleApiTest(Staffing staffing) {
        this.staffing = staffing;
    }

    /** 403 is closed to the role; anything else got past the rule. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /api/v1/staff                          | LEAD MANAGER ADMIN
                    GET    | /api/v1/staff/{id}                     | LEAD MANAGER ADMIN
                    POST   | /api/v1/staff                          | ADMIN
                    PUT    | /api/v1/staff/{id}                     | ADMIN
                    GET    | /api/v1/staff/{id}/changes             | MANAGER ADMIN AUDITOR
                    PUT    | /api/v1/staff/{id}/password            | ADMIN
                    POST   | /api/v1/staff/{id}/deactivation        | ADMIN
                    GET    | /api/v1/staff/{id}/absences            | LEAD MANAGER ADMIN
                    POST   | /api/v1/staff/{id}/absences            | ADMIN
                    DELETE | /api/v1/staff/{id}/absences/{id}       | ADMIN
                    POST   | /api/v1/staff/{id}/absences/{id}/acceptance | AGENT LEAD MANAGER ADMIN
                    GET    | /api/v1/teams                          | LEAD MANAGER ADMIN
                    GET    | /api/v1/teams/{id}                     | LEAD MANAGER ADMIN
                    POST   | /api/v1/teams                          | ADMIN
                    PUT    | /api/v1/teams/{id}                     | ADMIN
                    GET    | /api/v1/teams/{id}/changes             | MANAGER ADMIN AUDITOR
                    """)
    void each_operation_is_open_to_its_roles_only(String method, String path, String roles) {
        List<String> allowed = List.of(roles.split(" "));
        for (StaffRole role : StaffRole.values()) {
            int status = as(staffing.hire(role))
                    .contentType("application/json")
                    .body(anything(path))
                    .request(method, path.replace("{id}", NOBODY))
                    .statusCode();
            assertThat(status != 403)
                    .as("%s %s as %s: %d", method, path, role, status)
                    .isEqualTo(allowed.contains(role.name()));
            assertThat(status).isLessThan(500);
        }
    }

    @Test
    void an_administrator_hires_somebody_who_signs_in() {
        String username = "marta-" + UUID.randomUUID();
        admin().contentType("application/json")
                .body(person(username))
                .post("/api/v1/staff")
                .then()
                .statusCode(201)
                .body("username", equalTo(username))
                .body("roles", equalTo(List.of("AGENT")))
                .body("present", equalTo(true));
        as(new StaffMember(UUID.randomUUID(), username, "", Optional.empty(), Set.of(), team(), true))
                .get("/api/v1/staff")
                .then()
                .statusCode(403);
    }

    @Test
    void no_answer_ever_holds_a_password_or_its_hash() {
        String all = admin().get("/api/v1/staff").asString();
        assertThat(all).doesNotContain("password", "$2");
    }

    @Test
    void a_name_that_cannot_stand_in_a_letter_is_refused() {
        for (String name : List.of("", " Marta", "Mar\u0000ta", "x".repeat(101))) {
            Map<String, Object> person = new HashMap<>(person("marta-" + UUID.randomUUID()));
            person.put("name", name);
            admin().contentType("application/json")
                    .body(person)
                    .post("/api/v1/staff")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void one_changes_ones_own_password_with_the_current_one() {
        StaffMember marta = staffing.hire(StaffRole.AGENT);
        String path = "/api/v1/staff/" + marta.id() + "/password";
        RequestSpecification martas = as(marta).contentType("application/json");
        martas.body(Map.of("password", "another walk by the sea"))
                .put(path)
                .then()
                .statusCode(400);
        martas.body(Map.of("password", "another walk by the sea", "currentPassword", Staffing.PASSWORD))
                .put(path)
                .then()
                .statusCode(204);
        martas.get("/api/v1/teams").then().statusCode(401);
    }

    @Test
    void one_notes_ones_own_absence_and_the_deputy_accepts() {
        StaffMember marta = staffing.hire(StaffRole.AGENT);
        StaffMember liis = staffing.hire(StaffRole.AGENT);
        String absences = "/api/v1/staff/" + marta.id() + "/absences";
        String absence = as(marta)
                .contentType("application/json")
                .body(Map.of(
                        "startsAt", "2020-01-01T00:00:00Z", "endsAt", "2090-01-01T00:00:00Z", "deputyId", liis.id()))
                .post(absences)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(liis).contentType("application/json")
                .post(absences + "/" + absence + "/acceptance")
                .then()
                .statusCode(204);
        admin().get(absences)
                .then()
                .statusCode(200)
                .body("deputyId", hasItem(liis.id().toString()));
        admin().get("/api/v1/staff/" + marta.id()).then().body("present", equalTo(false));
    }

    @Test
    void every_change_of_a_right_is_on_record_with_whose_doing_it_was() {
        StaffMember admin = staffing.hire(StaffRole.ADMIN);
        StaffMember marta = staffing.hire(StaffRole.AGENT);
        String path = "/api/v1/staff/" + marta.id();
        as(admin)
                .contentType("application/json")
                .body(Map.of("name", "Marta Mets", "roles", List.of("LEAD"), "teamId", marta.teamId()))
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Marta Mets"))
                .body("roles", equalTo(List.of("LEAD")))
                .body("username", equalTo(marta.username()));
        JsonPath changes = as(admin).get(path + "/changes").jsonPath();
        assertThat(changes.getList("findAll { it.by == '" + admin.id() + "' }.deed"))
                .containsExactlyInAnyOrder("ROLE_TAKEN", "ROLE_GIVEN", "CHANGED");
        assertThat(changes.getString("find { it.deed == 'CHANGED' }.before.display_name"))
                .isEqualTo("Liis Tamm");
        assertThat(changes.getString("find { it.deed == 'CHANGED' }.after.display_name"))
                .isEqualTo("Marta Mets");
        assertThat(changes.prettify()).doesNotContain("password_hash", "$2");
    }

    @Test
    void a_change_that_is_refused_is_not_on_record() {
        StaffMember admin = staffing.hire(StaffRole.ADMIN);
        String path = "/api/v1/staff/" + admin.id();
        String token = FrontDoor.token(admin);
        int before = changes(token, path).size();
        bearer(token)
                .contentType("application/json")
                .body(Map.of("name", "Marta Mets", "roles", List.of("ADMIN"), "teamId", NOBODY))
                .put(path)
                .then()
                .statusCode(400);
        bearer(token)
                .contentType("application/json")
                .body(Map.of("name", "Marta Mets", "roles", List.of("AGENT"), "teamId", admin.teamId()))
                .put(path)
                .then()
                .statusCode(409);
        assertThat(changes(token, path)).hasSize(before);
    }

    private static List<Object> changes(String token, String path) {
        return bearer(token).get(path + "/changes").jsonPath().getList("");
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private RequestSpecification admin() {
        return as(staffing.hire(StaffRole.ADMIN));
    }

    private UUID team() {
        return staffing.hire(StaffRole.AGENT).teamId();
    }

    private Map<String, Object> person(String username) {
        return Map.of(
                "username",
                username,
                "name",
                "Marta Kask",
                "password",
                Staffing.PASSWORD,
                "roles",
                List.of("AGENT"),
                "teamId",
                team());
    }

    /** Well-formed, so that a role that may not is told so, and not that something is missing. */
    private static Map<String, Object> anything(String path) {
        if (path.endsWith("absences")) {
            return Map.of("startsAt", "2020-01-01T00:00:00Z", "endsAt", "2020-01-02T00:00:00Z");
        }
        return path.endsWith("password") ? Map.of("password", "another walk by the sea") : Map.of();
    }
}
