package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages of the customer that need no answer: said with a reason, told in the history, counted in the report. */
@QuarkusTest
class WaivedAnswersApiTest {

    private static final Map<String, String> THANKS = Map.of("reason", "THANKS");

    @Inject
    Staffing staffing;

    private FiledCase filed;
    private StaffMember agent;

    @BeforeEach
    void a_case_that_an_agent_owns() {
        filed = FiledCase.file(staffing).begun();
        agent = staffing.hire(StaffRole.AGENT);
        filed.act(filed.asManager(), "owner", Map.of("to", agent.id(), "reason", "An agent works on it"));
    }

    @Test
    @Rule("S1-19")
    void its_clock_ends_and_the_history_says_who_said_so_when_and_why() {
        int message = hears("Thank you so much");
        int silence = deadline("KEEP_INFORMED");

        filed.act(FrontDoor.as(agent), waiver(message), Map.of("reason", "OTHER", "words", "She only says hello"));

        Response read = filed.read();
        assertThat(read.<String>path("messages[0].standing")).isEqualTo("WAIVED");
        assertThat(read.<String>path("deadlines.find { it.kind == 'ANSWER_MESSAGE' }.verdict"))
                .isEqualTo("SUPERSEDED");
        assertThat(deadline("KEEP_INFORMED")).isEqualTo(silence);
        read.then()
                .body("history[-1].verb", equalTo("WAIVE_ANSWER"))
                .body("history[-1].actor.id", equalTo(agent.id().toString()))
                .body("history[-1].message", equalTo(message))
                .body("history[-1].noAnswer", equalTo("OTHER"))
                .body("history[-1].words.reason", equalTo("She only says hello"));
    }

    @Test
    @Rule("S1-19")
    void taken_back_the_clock_runs_again_to_the_same_instant() {
        int message = hears("Thank you so much");
        String due = filed.read().path("deadlines.find { it.kind == 'ANSWER_MESSAGE' }.dueAt");
        filed.act(FrontDoor.as(agent), waiver(message), THANKS);
        filed.act(filed.asManager(), waiver(message) + "/revocation", Map.of());

        Response read = filed.read();
        assertThat(read.<String>path("messages[0].standing")).isEqualTo("WAITS");
        assertThat(read.<String>path("deadlines.find { it.kind == 'ANSWER_MESSAGE' && it.open }.dueAt"))
                .isEqualTo(due);
        filed.send(FrontDoor.as(agent), waiver(message) + "/revocation", Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains("require.not-waived"));
        filed.act(FrontDoor.as(agent), "messages", FiledCase.message());
        assertThat(filed.read().<String>path("messages[0].standing")).isEqualTo("ANSWERED");
        FrontDoor.as(staffing.hire(StaffRole.AUDITOR))
                .get("/api/v1/audit/cases/" + filed.reference() + "/verification")
                .then()
                .body("intact", equalTo(true));
    }

    @Test
    @Rule("S1-19")
    void what_can_not_be_marked_is_refused_with_the_reason_and_nothing_changes() {
        int answered = hears("Thank you");
        filed.act(FrontDoor.as(agent), "messages", FiledCase.message());
        int question = hears("When do I get my money?");
        String before = filed.everything();

        refused(0, THANKS, "waive.complaint", "message");
        refused(answered, THANKS, "waive.not-waiting", "message");
        refused(answered + 1, THANKS, "waive.not-waiting", "message");
        refused(question, THANKS, "waive.asks", "message");
        filed.send(filed.asManager(), waiver(question), Map.of("reason", "OTHER"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("waive.no-words"))
                .body("errors.field", contains("words"));
        filed.send(FrontDoor.as(staffing.hire(StaffRole.AGENT)), waiver(question), THANKS)
                .then()
                .statusCode(403)
                .body("needed", equalTo(List.of("OWNER", "LEAD")));
        for (Map<String, String> wrong : List.<Map<String, String>>of(
                Map.of(),
                Map.of("reason", "BORED"),
                Map.of("reason", "THANKS", "words", " "),
                Map.of("why", "THANKS"))) {
            filed.send(FrontDoor.as(agent), waiver(question), wrong)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        filed.send(filed.asCustomer(), waiver(question), THANKS).then().statusCode(403);
        assertThat(filed.everything()).isEqualTo(before);

        filed.act(FrontDoor.as(staffing.hire(StaffRole.LEAD)), waiver(question), THANKS);
    }

    @Test
    void the_customer_never_reads_of_it() {
        int message = hears("Thank you so much");
        filed.act(FrontDoor.as(agent), waiver(message), Map.of("reason", "OTHER", "words", "Chatterbox"));
        filed.act(FrontDoor.as(agent), waiver(message) + "/revocation", Map.of());
        assertThat(filed.asCustomer().get(filed.path("as-customer")).asString())
                .doesNotContain("WAIVE", "REQUIRE_ANSWER", "Chatterbox");
    }

    @Test
    @Rule("S1-19")
    void the_silence_report_counts_what_was_said_to_need_no_answer() {
        filed.act(FrontDoor.as(agent), waiver(hears("Thank you")), THANKS);
        int second = hears("Thank you again");
        filed.act(FrontDoor.as(agent), waiver(second), Map.of("reason", "SENT_TWICE"));
        assertThat(waived()).isEqualTo(2);
        filed.act(FrontDoor.as(agent), waiver(second) + "/revocation", Map.of());
        assertThat(waived()).isEqualTo(1);
        filed.asManager()
                .get("/api/v1/reports/silence.csv")
                .then()
                .body(containsString("Times the customer asked again,Messages said to need no answer"));
        filed.asManager()
                .get("/api/v1/reports/silence/groups?status=IN_PROGRESS")
                .then()
                .body("waived", hasItem(org.hamcrest.Matchers.greaterThanOrEqualTo(1)));
    }

    @Test
    @Rule("S1-19")
    void closing_the_case_takes_nothing_out_of_the_figure_of_its_team() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        UUID team = staffing.team(lead, manager, 40);
        StaffMember member = staffing.hireInto(team, StaffRole.AGENT);
        Response opened = FiledCase.fileInto(team);
        String path = "/api/v1/cases/" + opened.<String>path("reference");
        RequestSpecification customer = given().header(
                        "Authorization", "Bearer " + opened.<String>path("link").substring("/c/".length()));
        send(customer, path + "/answers", member, Map.of("words", "Thank you"));
        send(FrontDoor.as(member), path + "/answers/1/waiver", member, THANKS);
        send(customer, path + "/answers", member, Map.of("words", "Where is it?"));
        send(FrontDoor.as(lead), path + "/answers/3/waiver", member, Map.of("reason", "ANSWERED_ALREADY"));
        send(customer, path + "/answers", member, Map.of("words", "Fine"));
        send(customer, path + "/withdrawal", member, Map.of());

        given(FrontDoor.as(manager))
                .get("/api/v1/reports/messages?team=" + team)
                .then()
                .statusCode(200)
                .body("messages", equalTo(List.of(3, 3)))
                .body("waived", equalTo(List.of(2, 2)))
                .body("questions", equalTo(List.of(1, 1)))
                .body("teamId", equalTo(List.of("", team.toString())));
        given(FrontDoor.as(manager))
                .get("/reports/silence?team=" + team)
                .then()
                .statusCode(200)
                .body(containsString("Of these, questions"));
        given(FrontDoor.as(member)).get("/api/v1/reports/messages").then().statusCode(403);
    }

    private static void send(RequestSpecification as, String path, StaffMember reader, Map<String, ?> body) {
        String reference = path.split("/")[4];
        String etag =
                given(FrontDoor.as(reader)).get("/api/v1/cases/" + reference).getHeader("ETag");
        given(as)
                .contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private int waived() {
        return filed.asManager()
                .get("/api/v1/reports/silence?limit=500")
                .path("find { it.reference == '" + filed.reference() + "' }.waived");
    }

    private void refused(int message, Map<String, ?> body, String code, String field) {
        filed.send(FrontDoor.as(agent), waiver(message), body)
                .then()
                .statusCode(422)
                .body("errors.code", contains(code))
                .body("errors.field", contains(field));
    }

    private int hears(String words) {
        return filed.act(filed.asCustomer(), "answers", Map.of("words", words)).path("version");
    }

    private int deadline(String kind) {
        return filed.read().path("deadlines.find { it.kind == '" + kind + "' && it.open }.number");
    }

    private static String waiver(int message) {
        return "answers/" + message + "/waiver";
    }
}
