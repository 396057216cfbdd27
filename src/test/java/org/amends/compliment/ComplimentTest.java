package org.amends.compliment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thanks are kept as complaints are, and whom they are about hears of them. */
@QuarkusTest
class ComplimentTest {

    private static final String COMPLIMENTS = "/api/v1/compliments";
    private static final Map<String, Object> THANKS = Map.of(
            "words", "=He stayed with me until it worked",
            "about", "The counter",
            "name", "Anna Tamm",
            "email", "anna@example.org",
            "language", "en");

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    private static Response file(String key, Map<String, Object> thanks) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(thanks)
                .post(COMPLIMENTS);
    }

    private static String filed() {
        Response filed = file(UUID.randomUUID().toString(), THANKS);
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        return filed.path("id");
    }

    private long cases() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM case_file")
                .mapTo(Long.class)
                .one());
    }

    @Test
    @Rule("S0-18")
    void thanks_come_in_once_for_each_key_and_are_no_case_with_a_clock() {
        long before = cases();
        String key = UUID.randomUUID().toString();

        Response first = file(key, THANKS);
        Response again = file(key, THANKS);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(file(key, Map.of("words", "Other words", "language", "en")).statusCode())
                .isEqualTo(422);
        assertThat(cases()).isEqualTo(before);
        FrontDoor.as(staffing.hire(StaffRole.AUDITOR))
                .get(first.getHeader("Location").replaceAll("^https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .body("words", equalTo("=He stayed with me until it worked"))
                .body("channel", equalTo("API"))
                .body("passedOn", nullValue());
    }

    @Test
    @Rule("S0-18")
    void nobody_has_to_say_who_they_are() {
        assertThat(file(UUID.randomUUID().toString(), Map.of("words", "Thank you", "language", "sk"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    @Rule("S0-18")
    void a_colleague_passes_them_on_once_and_then_they_wait_no_more() {
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        String id = filed();
        String waiting = COMPLIMENTS + "?shown=WAITING&limit=500";
        FrontDoor.as(agent).get(waiting).then().body("items.id", hasItem(id));

        for (String to : new String[] {"Jaan at the counter", "Somebody else"}) {
            FrontDoor.as(agent)
                    .contentType("application/json")
                    .body(Map.of("to", to))
                    .put(COMPLIMENTS + "/" + id + "/passing-on")
                    .then()
                    .statusCode(200)
                    .body("passedOn.to", equalTo("Jaan at the counter"))
                    .body("passedOn.by", equalTo(agent.name()));
        }

        FrontDoor.as(agent).get(waiting).then().body("items.id", not(hasItem(id)));
        FrontDoor.as(agent).get(COMPLIMENTS + "?limit=500").then().body("items.id", hasItem(id));
    }

    @Test
    void a_list_goes_on_after_its_last_line_and_shows_none_twice() {
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        String older = filed();
        String newer = filed();

        Response first = FrontDoor.as(agent).get(COMPLIMENTS + "?limit=1");
        Response second = FrontDoor.as(agent).get(COMPLIMENTS + "?limit=1&after=" + first.path("next"));

        assertThat(first.<String>path("items[0].id")).isEqualTo(newer);
        assertThat(second.<String>path("items[0].id")).isEqualTo(older);
        FrontDoor.as(agent).get(COMPLIMENTS + "?after=x").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            words    | ' '          | words
            email    | anna at home | email
            language | english      | language
            language | ''           | language
            stars    | 5            | stars
            """)
    void what_is_wrong_is_refused_with_its_field(String field, String value, String named) {
        Map<String, Object> wrong = new HashMap<>(THANKS);
        wrong.put(field, value);
        file(UUID.randomUUID().toString(), wrong).then().statusCode(400).body("errors.field", hasItem(named));
    }

    @Test
    void without_a_key_nothing_is_taken_in() {
        given().contentType("application/json")
                .body(THANKS)
                .post(COMPLIMENTS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void strangers_and_shops_read_none_and_only_a_manager_erases() {
        String one = COMPLIMENTS + "/" + filed();
        given().get(COMPLIMENTS).then().statusCode(401);
        FrontDoor.as(staffing.hire(StaffRole.SHOP)).get(one).then().statusCode(403);
        FrontDoor.as(staffing.hire(StaffRole.LEAD)).delete(one).then().statusCode(403);
        FrontDoor.as(staffing.hire(StaffRole.AUDITOR))
                .contentType("application/json")
                .body(Map.of("to", "Jaan"))
                .put(one + "/passing-on")
                .then()
                .statusCode(403);
        FrontDoor.as(staffing.hire(StaffRole.MANAGER))
                .get(COMPLIMENTS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    @Rule("L-42")
    void what_they_say_of_a_person_is_erased_and_that_there_were_thanks_stays() {
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        String id = filed();
        FrontDoor.as(manager)
                .contentType("application/json")
                .body(Map.of("to", "Jaan at the counter"))
                .put(COMPLIMENTS + "/" + id + "/passing-on");

        Response erased = FrontDoor.as(manager).delete(COMPLIMENTS + "/" + id);
        Response again = FrontDoor.as(manager).delete(COMPLIMENTS + "/" + id);

        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(erased.<Boolean>path("erased")).isTrue();
        assertThat(erased.asString()).doesNotContain("stayed with me", "Anna", "anna@", "Jaan", "The counter");
        assertThat(again.asString()).isEqualTo(erased.asString());
        FrontDoor.as(manager).get(COMPLIMENTS + "?limit=500").then().body("items.id", hasItem(id));
    }

    @Test
    @Rule("L-42")
    void those_that_are_kept_long_enough_lose_their_words_at_night() {
        UUID old = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO compliment (id, words, name, language, channel, received_at)
                        VALUES (:id, 'Thank you, Mr Kask', 'Anna Tamm', 'en', 'WEB', now() - interval '3 years 1 day')
                        """).bind("id", old).execute());

        jdbi.useHandle(handle -> handle.createQuery("SELECT forget_compliments('P3Y', 100)")
                .mapTo(Integer.class)
                .one());

        FrontDoor.as(staffing.hire(StaffRole.MANAGER))
                .get(COMPLIMENTS + "/" + old)
                .then()
                .body("words", equalTo("–"))
                .body("name", nullValue());
    }
}
