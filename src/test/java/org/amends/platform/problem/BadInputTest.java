package org.amends.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BadInputTest {

    private static final String PATH = "/api/v1/parrot";

    static Stream<Arguments> bad_bodies() {
        return Stream.of(
                bad("{}", "amount", "json.missing"),
                bad("", "body", "not-null"),
                bad("null", "body", "not-null"),
                bad(with("words", "null"), "words", "not-null"),
                bad(with("words", "\"\""), "words", "words.blank"),
                bad(with("words", "\" \\n\\t \""), "words", "words.blank"),
                bad(with("words", "\"\\u200b\\u3000\""), "words", "words.blank"),
                bad(with("words", "\"" + "x".repeat(100_001) + "\""), "words", "words.too-long"),
                bad(with("words", "\"" + "x".repeat(200_001) + "\""), "words", "json.text-too-long"),
                bad(with("words", "\"a\\u0000b\""), "words", "words.control"),
                bad(with("words", "\"a\\u0007b\""), "words", "words.control"),
                bad(with("words", "\"a\u0001b\""), "words", "json.malformed"),
                bad(with("words", "\"a\\ud800b\""), "words", "words.surrogate"),
                bad(with("words", "\"a\\udc00\\ud800b\""), "words", "words.surrogate"),
                bad(with("words", "12"), "words", "json.wrong-type"),
                bad(with("words", "true"), "words", "json.wrong-type"),
                bad(with("words", "[\"x\"]"), "words", "json.wrong-type"),
                bad(with("words", "{}"), "words", "json.wrong-type"),
                bad(with("nickname", "\"12345678901\""), "nickname", "words.too-long"),
                bad(with("title", "\" \""), "title", "words.blank"),
                bad(with("points", "[{\"text\":\"a\"},{\"text\":\"\"}]"), "points[1].text", "words.blank"),
                bad(with("points", "[{\"text\":\"a\"},{}]"), "points[1].text", "not-null"),
                bad(with("points", "[{\"text\":7}]"), "points[0].text", "json.wrong-type"),
                bad(with("points", "[{\"text\":\"a\",\"state\":\"CLOSED\"}]"), "points[0].state", "json.unknown-field"),
                bad(with("points", "\"\""), "points", "json.wrong-type"),
                bad(with("points", "{}"), "points", "json.wrong-type"),
                bad(with("tags", "[\"a\",\"\"]"), "tags[1]", "words.blank"),
                bad(with("email", "\"nobody\""), "email", "email.not-one"),
                bad(with("email", "\"a@b.c, d@e.f\""), "email", "email.not-one"),
                bad(with("email", "\"a@b.c\\r\\nBcc: d@e.f\""), "email", "email.not-one"),
                bad(with("phone", "\"call me\""), "phone", "phone.not-one"),
                bad(with("language", "\"de\""), "language", "language.unknown"),
                bad(with("colour", "\"BLUE\""), "colour", "json.unknown-value"),
                bad(with("colour", "\"red\""), "colour", "json.unknown-value"),
                bad(with("colour", "\"\""), "colour", "json.unknown-value"),
                bad(with("colour", "0"), "colour", "json.unknown-value"),
                bad(with("amount", "\"12\""), "amount", "json.wrong-type"),
                bad(with("amount", "1.5"), "amount", "json.wrong-type"),
                bad(with("amount", "null"), "amount", "json.missing"),
                bad(with("amount", "99999999999"), "amount", "json.wrong-type"),
                bad(with("amount", "1e400"), "amount", "json.wrong-type"),
                bad(with("amount", "9".repeat(1_000)), "", "json.number-too-long"),
                bad(with("amount", "9".repeat(500_000)), "", "json.text-too-long"),
                bad(with("loud", "\"true\""), "loud", "json.wrong-type"),
                bad(with("loud", "1"), "loud", "json.wrong-type"),
                bad(with("at", "\"2026-11-28\""), "at", "json.wrong-type"),
                bad(with("at", "\"2026-11-28T09:12:00\""), "at", "json.wrong-type"),
                bad(with("at", "\"2026-02-30T09:12:00Z\""), "at", "json.wrong-type"),
                bad(with("at", "\"+999999-01-01T00:00:00Z\""), "at", "json.wrong-type"),
                bad(with("at", "1790000000"), "at", "json.wrong-type"),
                bad(with("at", "\"\""), "at", "json.wrong-type"),
                bad(with("day", "\"2026-02-30\""), "day", "json.wrong-type"),
                bad(with("day", "20785"), "day", "json.wrong-type"),
                bad(with("owner", "\"me\""), "owner", "json.unknown-field"),
                bad(with("words", "\"a\",\"words\":\"b\""), "words", "json.duplicate-field"),
                bad(with("@class", "\"java.lang.Runtime\""), "@class", "json.unknown-field"),
                bad(with("words", "\"a\"") + " x", "", "json.malformed"),
                bad(with("words", "\"a\"") + "{}", "", "json.trailing"),
                bad("{\"words\":\"a\"", "", "json.malformed"),
                bad("not json", "", "json.malformed"),
                bad("[]", "", "json.wrong-type"),
                bad("\"text\"", "", "json.wrong-type"),
                bad("[".repeat(100_000), "", "json.wrong-type"),
                bad("{\"x\":" + "[".repeat(100_000), "", "json.too-deep"),
                bad(with("tags", "[".repeat(100_000)), "tags[0]", "json.wrong-type"),
                bad("{\"points\":[" + "{\"a\":".repeat(100_000), "points[0]", "json.too-deep"));
    }

    @ParameterizedTest
    @MethodSource("bad_bodies")
    void what_is_wrong_with_a_body_is_named_by_field_and_rule(String body, String field, String code) {
        ValidatableResponse answer = problem(
                given().contentType(ContentType.JSON)
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post(PATH)
                        .then(),
                400);

        JsonPath json = answer.extract().jsonPath();
        assertThat(json.getList("errors.field", String.class)).contains(field);
        assertThat(json.getList("errors.code", String.class)).contains(code);
        assertThat(json.getString("errors[0].detail")).endsWith(".").doesNotContain("com.fasterxml", "{");
    }

    @Test
    void what_a_person_wrote_comes_back_as_it_was_written() {
        String words = "Cafe\u0301 \ufdfa \ud83d\ude00 \u202e line\n\ttab ' \\";
        String said = given().contentType(ContentType.JSON)
                .body(java.util.Map.of("words", words, "amount", 1, "loud", false, "at", "2026-11-28T11:12:00+02:00"))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("at", equalTo("2026-11-28T09:12:00Z"))
                .extract()
                .path("words");

        assertThat(said).isEqualTo(words);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        given().contentType(ContentType.JSON)
                .body("{\"amount\":1,\"loud\":false,\"words\":\" \",\"language\":\"de\",\"tags\":[\"\"]}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(java.util.List.of("language", "tags[0]", "words")))
                .body("errors[2].detail", equalTo("Write something here."));
    }

    @Test
    void an_unknown_value_is_answered_with_those_that_are_known() {
        given().contentType(ContentType.JSON)
                .body(with("colour", "\"BLUE\""))
                .post(PATH)
                .then()
                .body("detail", equalTo("Write one of: RED, GREEN."));
    }

    @Test
    void ten_megabytes_are_refused_before_they_are_read() {
        problem(
                given().contentType(ContentType.JSON)
                        .body(with("words", "\"" + "x".repeat(10_000_000) + "\""))
                        .post(PATH)
                        .then(),
                413);
    }

    @Test
    void ten_megabytes_that_do_not_say_so_are_refused_too() {
        byte[] large = with("words", "\"" + "x".repeat(10_000_000) + "\"").getBytes(StandardCharsets.UTF_8);
        assertThat(RawHttp.chunked(PATH, large)).startsWith("HTTP/1.1 4");
    }

    @Test
    void another_media_type_is_415_and_another_format_406() {
        problem(given().contentType("text/plain").body("{}").post(PATH).then(), 415);
        problem(given().contentType("application/xml").body("<a/>").post(PATH).then(), 415);
        problem(given().accept("application/pdf").get(PATH + "/colours/RED").then(), 406);
    }

    @Test
    void another_method_is_405() {
        problem(given().delete(PATH).then(), 405);
    }

    @Test
    void an_unknown_path_is_404() {
        problem(given().get("/api/v1/nowhere").then(), 404).body("instance", equalTo("/api/v1/nowhere"));
        problem(given().get(PATH + "/nowhere/at/all").then(), 404);
        problem(given().get("/nowhere").then(), 404);
        problem(given().get(PATH + "/colours/BLUE").then(), 404);
    }

    @Test
    void who_is_not_signed_in_gets_401() {
        problem(given().get(PATH + "/closed").then(), 401).body("type", equalTo("/problems/sign-in"));
    }

    @Test
    void a_parameter_that_is_no_number_is_400_and_one_out_of_range_is_named() {
        problem(given().queryParam("limit", "many").get(PATH).then(), 400);
        problem(given().queryParam("limit", "0").get(PATH).then(), 400)
                .body("errors.field", equalTo(java.util.List.of("limit")))
                .body("errors.code", equalTo(java.util.List.of("min")));
    }

    @Test
    void a_parameter_with_a_control_character_is_400() {
        problem(
                        given().urlEncodingEnabled(false)
                                .get(PATH + "?limit=1&text=a%00b")
                                .then(),
                        400)
                .body("errors.field", hasItem("text"));
    }

    @Test
    void a_text_that_only_the_database_refuses_is_400() {
        problem(given().get(PATH + "/unkeepable").then(), 400).body("errors.code", hasItem("words.control"));
    }

    @Test
    void our_own_mistake_is_500_with_an_id_and_without_a_word_of_the_customers() {
        problem(given().get(PATH + "/broken").then(), 500)
                .body("errorId", not(equalTo(null)))
                .body(not(containsString("Marta")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void a_database_that_is_away_is_503_with_a_time_to_come_back() {
        problem(given().get(PATH + "/away").then(), 503).header("Retry-After", "5");
    }

    @Test
    void someone_with_a_browser_gets_a_page() {
        given().accept("text/html,application/xhtml+xml;q=0.9")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .header("Cache-Control", "no-store")
                .body(containsString("<h1>There is nothing here</h1>"));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("status", equalTo(status))
                .body("type", containsString("/problems/"));
    }

    private static Arguments bad(String body, String field, String code) {
        return Arguments.of(body, field, code);
    }

    private static String with(String field, String json) {
        String others = Stream.of("\"words\":\"a\",", "\"amount\":1,", "\"loud\":false,")
                .filter(other -> !other.startsWith("\"" + field + "\""))
                .collect(Collectors.joining());
        return "{" + others + "\"" + field + "\":" + json + "}";
    }
}
