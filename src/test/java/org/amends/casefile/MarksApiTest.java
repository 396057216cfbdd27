package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Causes, heat, named persons, and the look from above that they ask for. */
@QuarkusTest
class MarksApiTest {

    @Inject
    Staffing staffing;

    @Test
    @Rule("S1-4")
    void the_ten_ways_to_lose_customers_are_the_list_of_causes_from_the_mildest_to_the_gravest() {
        Response causes = FrontDoor.as(staffing.hire(StaffRole.AGENT))
                .get("/api/v1/causes")
                .then()
                .statusCode(200)
                .extract()
                .response();
        assertThat(causes.<List<Integer>>path("severity"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
        assertThat(causes.<List<String>>path("code")).doesNotHaveDuplicates();
        assertThat(causes.<List<String>>path("name")).doesNotHaveDuplicates().allMatch(name -> name.length() > 8);
    }

    @Test
    @Rule("S1-4")
    void the_two_gravest_causes_always_ask_somebody_above_and_the_others_never() {
        FiledCase filed = FiledCase.file(staffing);
        filed.act(filed.asOwner(), "cause", Map.of("cause", "LATE_OR_NOT_RECOGNISED"));
        assertThat(alarms(filed)).isEmpty();
        filed.act(filed.asOwner(), "cause", Map.of("cause", "LIED_TO"));
        assertThat(alarms(filed)).containsExactly("SEVERE_CAUSE");
        filed.act(filed.asOwner(), "cause", Map.of("cause", "NOT_FORGIVABLE"));
        assertThat(alarms(filed)).containsExactly("SEVERE_CAUSE");
        assertThat(filed.read().<Map<String, Object>>path("cause"))
                .isEqualTo(Map.of("code", "NOT_FORGIVABLE", "severity", 10));
    }

    @Test
    void an_unknown_cause_is_named_and_nothing_is_changed() {
        FiledCase filed = FiledCase.file(staffing);
        String before = filed.everything();
        for (String code : List.of("BAD_WEATHER", "lied_to", "LIED_TO ", "9")) {
            filed.send(filed.asOwner(), "cause", Map.of("cause", code))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.field", contains("cause"))
                    .body("errors.code", contains("cause.unknown"));
        }
        filed.send(filed.asOwner(), "cause", Map.of()).then().statusCode(400).body("errors.field", contains("cause"));
        assertThat(filed.everything()).isEqualTo(before);
    }

    @Test
    @Rule("S4-13")
    void a_heated_case_asks_somebody_above_at_once_until_they_say_what_is_done() {
        FiledCase filed = FiledCase.file(staffing);
        filed.send(filed.asManager(), "attention", Map.of("plan", "I call her"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("attend.not-asked"));

        filed.act(FrontDoor.as(staffing.hire(StaffRole.AGENT)), "heat", Map.of("what", "She cried on the telephone"));

        assertThat(alarms(filed)).containsExactly("HEATED");
        assertThat(filed.read().<Boolean>path("heated")).isTrue();
        filed.send(FrontDoor.as(staffing.hire(StaffRole.AGENT)), "attention", Map.of("plan", "I call her"))
                .then()
                .statusCode(403);
        filed.act(filed.asManager(), "attention", Map.of("plan", "I call her myself, now"));
        assertThat(alarms(filed)).isEmpty();
        assertThat(filed.read().<List<String>>path("history.words.plan")).contains("I call her myself, now");
    }

    @Test
    void a_customer_reads_of_no_mark() {
        FiledCase filed = FiledCase.file(staffing);
        filed.act(filed.asOwner(), "heat", Map.of("what", "A very angry man"));
        filed.act(filed.asOwner(), "cause", Map.of("cause", "NOT_FORGIVABLE"));
        filed.act(filed.asManager(), "attention", Map.of("plan", "The boss steps in"));
        Response read = filed.asCustomer().get(filed.path("as-customer"));
        assertThat(read.asString())
                .doesNotContainIgnoringCase("angry")
                .doesNotContain("HEATED", "NOT_FORGIVABLE", "ATTENTION", "MARK_HEATED", "The boss");
        for (String path : List.of("heat", "cause", "named-persons", "attention")) {
            filed.send(filed.asCustomer(), path, Map.of()).then().statusCode(403);
        }
    }

    @Test
    @Rule("S1-29")
    void a_case_that_names_its_owner_moves_to_somebody_impartial_and_never_comes_back() {
        FiledCase filed = FiledCase.file(staffing).begun();
        UUID named = filed.owner().id();

        filed.act(filed.asManager(), "named-persons", Map.of("person", named, "what", "He put the receiver down"));

        assertThat(alarms(filed)).containsExactly("CONDUCT");
        assertThat(filed.read().<String>path("owner.id")).isNotEqualTo(named.toString());
        assertThat(filed.read().<List<String>>path("named.id")).containsExactly(named.toString());
        refused(filed, "owner", Map.of("to", named, "reason", "He knows the case"));
        refused(filed, "handovers", Map.of("to", named, "note", "You know the case"));
        filed.send(filed.asOwner(), "decisions", filed.decision()).then().statusCode(403);
        filed.send(filed.asOwner(), "attention", Map.of("plan", "It was nothing"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("conduct.partial"));
        filed.send(filed.asManager(), "named-persons", Map.of("person", named, "what", "Again"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("conduct.named-before"));
    }

    @Test
    @Rule("S1-29")
    void whoever_answers_to_the_named_person_owns_it_as_little() {
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        UUID team = staffing.team(lead, manager, 40);
        StaffMember first = staffing.hireInto(team, StaffRole.AGENT);
        StaffMember second = staffing.hireInto(team, StaffRole.AGENT);
        Response filed = FiledCase.fileInto(team);
        String path = "/api/v1/cases/" + filed.path("reference");
        assertThat(filed.<String>path("owner"))
                .isIn(first.id().toString(), second.id().toString());

        send(manager, path, "named-persons", Map.of("person", lead.id(), "what", "She laughed at me"))
                .then()
                .statusCode(200)
                .body("owner", not(equalTo(lead.id().toString())))
                .body("owner", not(equalTo(first.id().toString())))
                .body("owner", not(equalTo(second.id().toString())));

        for (StaffMember partial : Set.of(lead, first, second)) {
            send(manager, path, "owner", Map.of("to", partial.id(), "reason", "There is nobody else"))
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("conduct.partial"));
        }
    }

    @Test
    void somebody_who_never_worked_here_can_not_be_named() {
        FiledCase filed = FiledCase.file(staffing);
        filed.send(filed.asOwner(), "named-persons", Map.of("person", UUID.randomUUID(), "what", "Who knows"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("person"));
        filed.send(filed.asOwner(), "named-persons", Map.of("person", "somebody", "what", "Who knows"))
                .then()
                .statusCode(400);
    }

    @Test
    @Rule("S1-28")
    void a_customer_who_comes_after_us_twice_is_heard_by_somebody_above() {
        FiledCase filed = FiledCase.file(staffing).begun();
        filed.act(filed.asCustomer(), "answers", Map.of("words", "When will you call?"));
        filed.act(filed.asCustomer(), "answers", Map.of("words", "You have not called."));
        assertThat(alarms(filed)).isEmpty();
        filed.act(filed.asCustomer(), "answers", Map.of("words", "Is anybody there?"));
        assertThat(alarms(filed)).containsExactly("PATIENCE_EXHAUSTED");
    }

    @Test
    @Rule("S1-22")
    void a_full_desk_gets_no_further_case_unless_a_manager_says_so() {
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        StaffMember agent = staffing.hireInto(staffing.team(lead, manager, 1), StaffRole.AGENT);
        assertThat(FiledCase.fileInto(agent.teamId()).<String>path("owner"))
                .isEqualTo(agent.id().toString());
        Map<String, Object> body = Map.of("to", agent.id(), "reason", "Somebody has to");
        FiledCase other = FiledCase.file(staffing);

        other.send(FrontDoor.as(lead), "owner", body)
                .then()
                .statusCode(422)
                .body("errors.field", contains("to"))
                .body("errors.code", contains("owner.full"));
        other.act(other.asManager(), "owner", body);
    }

    /** Why somebody above is asked now. */
    private static List<String> alarms(FiledCase filed) {
        return filed.read().path("deadlines.findAll { it.kind == 'ATTENTION' && it.open }.alarm");
    }

    private static void refused(FiledCase filed, String path, Map<String, ?> body) {
        filed.send(filed.asManager(), path, body)
                .then()
                .statusCode(422)
                .body("errors.code", contains("conduct.partial"))
                .body("errors.field", contains("to"));
    }

    private static Response send(StaffMember as, String path, String command, Map<String, ?> body) {
        String etag = given(FrontDoor.as(as)).get(path).getHeader("ETag");
        return given(FrontDoor.as(as))
                .contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .post(path + "/" + command);
    }
}
