package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused says everything that stands in the way, and nothing to those whom it does not concern. */
@QuarkusTest
class RefusalTest {

    private static final String UNKNOWN = "C-0000-0000-0";

    @Inject
    Staffing staffing;

    @Test
    void a_refused_decision_lists_everything_that_has_to_be_put_right() {
        FiledCase filed = FiledCase.file(staffing).begun();
        String before = filed.everything();
        Map<String, Object> decision = new HashMap<>(filed.decision());
        decision.put("answers", List.of());
        decision.put("remedies", List.of());
        decision.put("letter", Map.of("language", "en", "text", "Dear Anna Tamm, we were wrong."));

        filed.send(filed.asOwner(), "decisions", decision)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/guards-unmet"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "decide.point-unanswered",
                                "decide.point-unanswered",
                                "decide.no-deed",
                                "letter.no-next-step"))
                .body("errors.detail", everyItem(matchesPattern("(?s)[A-Z].+\\.")));
        assertThat(filed.everything()).isEqualTo(before);
    }

    @Test
    @Rule("ACK-19")
    void a_customer_who_is_right_and_wants_nothing_reads_that_we_heard_it() {
        FiledCase filed = FiledCase.file(staffing).begun();
        Map<String, Object> decision = new HashMap<>(filed.decision());
        decision.put("remedies", List.of());

        filed.send(filed.asOwner(), "decisions", decision)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("decide.no-deed"));
        decision.put("remedyDeclined", "On the telephone today: it is enough that you know.");
        filed.act(filed.asOwner(), "decisions", decision);

        filed.asCustomer()
                .get(filed.path("as-customer"))
                .then()
                .statusCode(200)
                .body("decision.remedyDeclined", equalTo("On the telephone today: it is enough that you know."))
                .body(
                        "decision.letter",
                        containsString("You told us that you want nothing more from us: On the telephone"));
    }

    @Test
    @Rule("S0-6")
    void a_decision_without_what_we_found_is_refused_even_when_it_is_against_us() {
        FiledCase filed = FiledCase.file(staffing).begun();
        String before = filed.everything();
        for (String nothing : List.of("", "  ", "\u200b")) {
            Map<String, Object> decision = new HashMap<>(filed.decision());
            decision.put("finding", nothing);
            filed.send(filed.asOwner(), "decisions", decision)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("finding"));
        }
        assertThat(filed.everything()).isEqualTo(before);
    }

    @Test
    void a_dishonest_acknowledgement_is_refused_with_every_finding_and_how_to_put_it_right() {
        FiledCase filed = FiledCase.file(staffing);
        String before = filed.everything();

        filed.send(filed.asOwner(), "acknowledgement", Map.of("language", "en", "text", "We will look into it soon."))
                .then()
                .statusCode(422)
                .body("errors.size()", org.hamcrest.Matchers.greaterThan(2))
                .body("errors.code", everyItem(matchesPattern("ack-.*")))
                .body("errors.detail", everyItem(matchesPattern("(?s).+\\.")));
        assertThat(filed.everything()).isEqualTo(before);
    }

    @Test
    void a_command_that_the_state_does_not_allow_is_409_and_says_which_are_possible() {
        FiledCase filed = FiledCase.file(staffing);
        String before = filed.everything();

        filed.send(filed.asOwner(), "start", Map.of())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/wrong-status"))
                .body("current", equalTo("RECEIVED"))
                .body("possible", hasItems("ACKNOWLEDGE", "NOTE", "PROMISE"))
                .body("possible", not(hasItem("START")));
        assertThat(filed.everything()).isEqualTo(before);
    }

    @Test
    void a_customer_can_not_tell_another_customers_case_from_one_that_does_not_exist() {
        FiledCase own = FiledCase.file(staffing);
        FiledCase foreign = FiledCase.file(staffing);
        String before = foreign.everything();

        for (String path : List.of("as-customer", "answers", "withdrawal", "decisions/current/contest")) {
            assertThat(asked(own.asCustomer(), foreign.reference(), path))
                    .as(path)
                    .isEqualTo(asked(own.asCustomer(), UNKNOWN, path));
        }
        assertThat(foreign.everything()).isEqualTo(before);
    }

    private static String asked(RequestSpecification as, String reference, String path) {
        String address = "/api/v1/cases/" + reference + "/" + path;
        RequestSpecification request = as.contentType("application/json").header("If-Match", "\"0\"");
        String words = path.endsWith("contest") ? "statement" : path.equals("withdrawal") ? "reason" : "words";
        Response answer = path.equals("as-customer")
                ? request.get(address)
                : request.body(Map.of(words, "Hello")).post(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        return answer.asString().replace(reference, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UNKNOWN,
                "C-1",
                "nonsense",
                "0198c0de-0000-7000-8000-000000000000",
                "%27%20OR%201=1",
                "%F0%9F%98%80"
            })
    void an_unknown_reference_is_404_whatever_is_asked(String reference) {
        FiledCase filed = FiledCase.file(staffing);
        String address = "/api/v1/cases/" + reference;
        for (String path : List.of("", "/as-customer", "/deadlines", "/promises", "/escalations", "/events")) {
            filed.asOwner().urlEncodingEnabled(false).get(address + path).then().statusCode(404);
        }
        filed.asOwner()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("words", "Hello"))
                .post(address + "/notes")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"promises/1/fulfilment", "promises/0/fulfilment", "promises/2147483647/fulfilment"})
    void a_promise_that_does_not_exist_is_422_and_named(String path) {
        FiledCase filed = FiledCase.file(staffing);
        filed.send(filed.asOwner(), path, Map.of("how", "Called"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("promise.not-open")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"promises/x/fulfilment", "promises/99999999999/fulfilment", "promises/1.5/fulfilment"})
    void a_number_that_is_none_is_404(String path) {
        FiledCase filed = FiledCase.file(staffing);
        filed.send(filed.asOwner(), path, Map.of("how", "Called")).then().statusCode(404);
    }

    @Test
    void who_is_not_signed_in_gets_401_and_who_shows_a_false_token_too() {
        FiledCase filed = FiledCase.file(staffing);
        for (RequestSpecification nobody :
                List.of(given(), given().header("Authorization", "Bearer ams_" + "x".repeat(43)))) {
            nobody.contentType("application/json")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("words", "Hello"))
                    .post(filed.path("notes"))
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer");
        }
    }

    @Test
    void a_form_is_no_command() {
        FiledCase filed = FiledCase.file(staffing);
        filed.asOwner()
                .contentType("application/x-www-form-urlencoded")
                .header("If-Match", filed.etag())
                .formParam("words", "Hello")
                .post(filed.path("notes"))
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void a_role_that_may_not_is_403() {
        FiledCase filed = FiledCase.file(staffing);
        String before = filed.everything();
        RequestSpecification auditor = FrontDoor.as(staffing.hire(StaffRole.AUDITOR));
        RequestSpecification agent = FrontDoor.as(staffing.hire(StaffRole.AGENT));
        Map<String, String> note = Map.of("words", "Hello");

        filed.send(auditor, "notes", note).then().statusCode(403).contentType("application/problem+json");
        filed.send(filed.asCustomer(), "notes", note).then().statusCode(403);
        filed.send(filed.asOwner(), "confirmation", Map.of()).then().statusCode(403);
        filed.send(agent, "owner", Map.of("to", filed.owner().id(), "reason", "x"))
                .then()
                .statusCode(403);
        assertThat(filed.everything()).isEqualTo(before);
    }

    @Test
    void what_somebody_else_has_to_do_is_403_and_says_who() {
        FiledCase filed = FiledCase.file(staffing).begun();
        filed.send(FrontDoor.as(staffing.hire(StaffRole.AGENT)), "promises", FiledCase.promise())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-yours"))
                .body("needed", equalTo(List.of("OWNER", "LEAD")));
    }
}
