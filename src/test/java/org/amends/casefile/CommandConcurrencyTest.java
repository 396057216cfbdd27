package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody overwrites what they have not seen, and what is sent twice is done once. */
@QuarkusTest
class CommandConcurrencyTest {

    private static final int MANY = 50;

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    @Test
    @Rule("P4")
    void a_command_on_a_version_that_is_over_is_412_and_names_the_present_one() {
        FiledCase filed = FiledCase.file(staffing);
        String seen = filed.etag();
        filed.act(filed.asOwner(), "notes", note(0));
        String before = filed.everything();

        note(filed, seen, UUID.randomUUID().toString(), 1)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/stale-version"))
                .body("current", equalTo(Integer.valueOf(filed.etag().replace("\"", ""))));
        assertThat(filed.everything()).isEqualTo(before);
    }

    @Test
    @Rule("P4")
    void a_command_that_says_no_version_is_428() {
        FiledCase filed = FiledCase.file(staffing);
        String before = filed.everything();

        filed.asOwner()
                .contentType("application/json")
                .body(note(1))
                .post(filed.path("notes"))
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/version-required"));
        assertThat(filed.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "\"0", "W/\"0\"", "*", "\"0\", \"1\"", "\"zero\"", "\"-1\"", "\"99999999999\"", "\"\""})
    void a_version_in_another_form_than_an_etag_of_ours_is_400(String ifMatch) {
        FiledCase filed = FiledCase.file(staffing);

        note(filed, ifMatch, UUID.randomUUID().toString(), 1)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("If-Match")))
                .body("errors.code", equalTo(List.of("not-an-etag")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b"})
    void a_key_that_is_none_is_400(String key) {
        FiledCase filed = FiledCase.file(staffing);

        note(filed, filed.etag(), key, 1).then().statusCode(400).body("errors.field", hasItem("Idempotency-Key"));
        note(filed, filed.etag(), "k".repeat(256), 1).then().statusCode(400);
    }

    @Test
    @Rule("P4")
    void fifty_identical_requests_at_once_act_once_and_all_get_the_same_answer() {
        FiledCase filed = FiledCase.file(staffing);
        String etag = filed.etag();
        int events = events(filed);
        String key = UUID.randomUUID().toString();

        List<Response> answers = atOnce(i -> note(filed, etag, key, 7));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.stream().map(answer -> answer.asString() + answer.getHeader("ETag")))
                .containsOnly(answers.get(0).asString() + answers.get(0).getHeader("ETag"));
        assertThat(events(filed)).isEqualTo(events + 1);
    }

    @Test
    @Rule("P4")
    void of_fifty_different_commands_on_one_version_one_wins_and_the_others_are_412() {
        FiledCase filed = FiledCase.file(staffing);
        String etag = filed.etag();
        int events = events(filed);

        List<Response> answers = atOnce(i -> note(filed, etag, UUID.randomUUID().toString(), i));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 412))
                .hasSize(MANY - 1);
        assertThat(events(filed)).isEqualTo(events + 1);
    }

    @Test
    void a_key_that_came_with_another_body_or_another_command_is_422() {
        FiledCase filed = FiledCase.file(staffing);
        String etag = filed.etag();
        String key = UUID.randomUUID().toString();
        note(filed, etag, key, 1).then().statusCode(200);
        String before = filed.everything();

        for (String now : List.of(etag, filed.etag())) {
            note(filed, now, key, 2).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        }
        filed.asOwner()
                .contentType("application/json")
                .header("If-Match", filed.etag())
                .header("Idempotency-Key", key)
                .body(Map.of("to", UUID.randomUUID(), "note", "Please take over."))
                .post(filed.path("handovers"))
                .then()
                .statusCode(422);
        assertThat(filed.everything()).isEqualTo(before);
    }

    @Test
    void a_command_without_a_body_knows_its_key_too() {
        FiledCase filed = FiledCase.file(staffing).acknowledged();
        String etag = filed.etag();
        String key = UUID.randomUUID().toString();

        String first = start(filed, etag, key);
        assertThat(start(filed, etag, key)).isEqualTo(first);
    }

    private static String start(FiledCase filed, String etag, String key) {
        return filed.asOwner()
                .contentType("application/json")
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .post(filed.path("start"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void somebody_elses_key_is_another_key() {
        FiledCase filed = FiledCase.file(staffing);
        String key = UUID.randomUUID().toString();
        note(filed, filed.etag(), key, 1).then().statusCode(200);

        filed.asManager()
                .contentType("application/json")
                .header("If-Match", filed.etag())
                .header("Idempotency-Key", key)
                .body(note(2))
                .post(filed.path("notes"))
                .then()
                .statusCode(200);
    }

    @Test
    @Rule("P4")
    void a_complaint_that_is_sent_fifty_times_with_one_key_is_filed_once() {
        int cases = cases();
        String key = UUID.randomUUID().toString();

        List<Response> answers = atOnce(i -> FiledCase.file(key));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(Response::asString))
                .containsOnly(answers.get(0).asString());
        assertThat(cases()).isEqualTo(cases + 1);
    }

    @Test
    void a_complaint_without_a_key_or_with_one_that_came_with_other_words_is_refused() {
        int cases = cases();
        given().contentType("application/json")
                .body(FiledCase.complaint())
                .post("/api/v1/cases")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("Idempotency-Key")));
        String key = UUID.randomUUID().toString();
        FiledCase.file(key).then().statusCode(201);
        given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "words",
                        "Something else",
                        "contact",
                        FiledCase.complaint().get("contact")))
                .post("/api/v1/cases")
                .then()
                .statusCode(422);
        assertThat(cases()).isEqualTo(cases + 1);
    }

    private static Map<String, String> note(int number) {
        return Map.of("words", "Note " + number);
    }

    private static Response note(FiledCase filed, String ifMatch, String key, int number) {
        return filed.asOwner()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", key)
                .body(note(number))
                .post(filed.path("notes"));
    }

    private static List<Response> atOnce(IntFunction<Response> request) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<Response>> answers = IntStream.range(0, MANY)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return request.apply(i);
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(CommandConcurrencyTest::get).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Response get(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int events(FiledCase filed) {
        return jdbi.withHandle(handle -> handle.select(
                        "SELECT count(*) FROM case_event e JOIN case_file c ON c.id = e.case_id WHERE c.reference = ?",
                        filed.reference())
                .mapTo(int.class)
                .one());
    }

    private int cases() {
        return jdbi.withHandle(handle ->
                handle.select("SELECT count(*) FROM case_file").mapTo(int.class).one());
    }
}
