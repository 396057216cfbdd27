package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to the real endpoints, the answer names the field and the rule, and nothing has changed. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputOnCasesTest {

    private static final String GONE = "«gone»";
    private static final String RAW = "«raw»";
    private static final String DEEP = "{\"a\":".repeat(100_000);
    private static final Map<String, String> FIRST_TEXT = Map.of(
            "", "words",
            "acknowledgement", "text",
            "promises", "what",
            "decisions", "finding",
            "remedies/1/proof", "proof",
            "messages", "text",
            "notes", "words");

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    private Optional<FiledCase> shared = Optional.empty();
    private FiledCase begun;
    private String etag = "";
    private Map<String, Map<String, Object>> bodies = Map.of();

    /** Once: nothing that is sent to it changes it. */
    @BeforeEach
    void a_case_that_everything_is_sent_to() {
        if (shared.isEmpty()) {
            shared = Optional.of(FiledCase.file(staffing).begun());
        }
        begun = shared.get();
        etag = begun.etag();
        bodies = Map.of(
                "", FiledCase.complaint(),
                "acknowledgement", Map.of("language", "en", "text", "Dear Anna Tamm", "nextStep", FiledCase.step()),
                "promises", FiledCase.promise(),
                "decisions", begun.decision(),
                "remedies/1/proof", FiledCase.proof(),
                "messages", FiledCase.message(),
                "notes", Map.of("words", "Seen"));
    }

    static Stream<Arguments> every_text() {
        return FIRST_TEXT.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(endpoint -> bad_texts(endpoint.getKey(), endpoint.getValue()));
    }

    private static Stream<Arguments> bad_texts(String path, String field) {
        return Stream.of(
                bad(path, field, GONE, "not-null"),
                bad(path, field, "null", "not-null"),
                bad(path, field, "\"\"", "words.blank"),
                bad(path, field, "\" \\n\\u200b\"", "words.blank"),
                bad(path, field, text(20_001), "words.too-long"),
                bad(path, field, text(200_001), "json.text-too-long"),
                bad(path, field, "\"a\\u0000b\"", "words.control"),
                bad(path, field, "\"a\\u001bb\"", "words.control"),
                bad(path, field, "\"a\\ud800b\"", "words.surrogate"),
                bad(path, field, "\"\\udc00\"", "words.surrogate"),
                bad(path, field, "7", "json.wrong-type"),
                bad(path, field, "true", "json.wrong-type"),
                bad(path, field, "[\"a\"]", "json.wrong-type"),
                bad(path, field, "{}", "json.wrong-type"),
                bad(path, field, DEEP, "json.wrong-type"),
                bad(path, "state", "\"CLOSED\"", "json.unknown-field"),
                bad(path, "owner.id", "1", "json.unknown-field"),
                bad(path, "@class", "\"java.lang.Runtime\"", "json.unknown-field"));
    }

    static Stream<Arguments> one_by_one() {
        return Stream.of(
                bad("", "contact", GONE, "not-null"),
                bad("", "contact", "\"Anna\"", "json.wrong-type"),
                bad("", "contact.name", "\"\"", "words.blank"),
                bad("", "contact.name", text(201), "words.too-long"),
                bad("", "contact.email", "\"nobody\"", "email.not-one"),
                bad("", "contact.email", "\"a@b.ee\\r\\nBcc: c@d.ee\"", "email.not-one"),
                bad("", "contact.email", "\"a@b.ee, c@d.ee\"", "email.not-one"),
                bad("", "contact.phone", "\"call me\"", "phone.not-one"),
                bad("", "contact.language", "\"de\"", "language.unknown"),
                bad("", "contact.language", GONE, "not-null"),
                bad("", "points", "\"one\"", "json.wrong-type"),
                bad("", "points[0]", "[\"\"]", "words.blank"),
                bad("", "points[0]", "[null]", "not-null"),
                bad("", "points", "[" + "\"a\",".repeat(20) + "\"a\"]", "size"),
                bad("", "title", text(201), "words.too-long"),
                bad("", "wantedOutcome", "\"\\ud83d\"", "words.surrogate"),
                bad("", "channel", "\"PIGEON\"", "json.unknown-value"),
                bad("", "channel", "0", "json.unknown-value"),
                bad("", "team", "\"ours\"", "json.wrong-type"),
                bad("", "team", "\"0198c0de-0000-7000-8000-000000000000\"", "unknown-team"),
                bad("acknowledgement", "finalDate", "\"2026-02-30\"", "json.wrong-type"),
                bad("acknowledgement", "finalDate", "20785", "json.wrong-type"),
                bad("acknowledgement", "finalDate", "\"soon\"", "json.wrong-type"),
                bad("acknowledgement", "language", "\"de\"", "language.unknown"),
                bad("acknowledgement", "points[0].number", "[{\"number\":1.5,\"words\":\"a\"}]", "json.wrong-type"),
                bad("acknowledgement", "points[0].words", "[{\"number\":1}]", "not-null"),
                bad("acknowledgement", "preview", text(65), "size"),
                bad("acknowledgement", "nextStep.by", "\"2026-11-30\"", "json.wrong-type"),
                bad("promises", "by", GONE, "not-null"),
                bad("promises", "by", "\"2026-02-30T09:00:00Z\"", "json.wrong-type"),
                bad("promises", "by", "\"2026-12-01T09:00:00\"", "json.wrong-type"),
                bad("promises", "by", "\"+99999-01-01T00:00:00Z\"", "json.wrong-type"),
                bad("promises", "by", "1790000000", "json.wrong-type"),
                bad("promises", "by", "\"2020-01-01T00:00:00Z\"", "promise.not-ahead"),
                bad("promises", "admits", "\"\"", "words.blank"),
                bad("decisions", "outcome", "\"MAYBE\"", "json.unknown-value"),
                bad("decisions", "outcome", GONE, "not-null"),
                bad("decisions", "answers", GONE, "not-null"),
                bad("decisions", "answers", "{}", "json.wrong-type"),
                bad("decisions", "answers[0]", "[null]", "not-null"),
                bad("decisions", "remedies[0].amount.currency", remedy("{\"minor\":1,\"currency\":\"eur\"}"), ""),
                bad("decisions", "remedies[0].amount.currency", remedy("{\"minor\":1,\"currency\":\"EURO\"}"), ""),
                bad(
                        "decisions",
                        "remedies[0].amount.currency",
                        remedy("{\"minor\":1,\"currency\":\"QQQ\"}"),
                        "unknown-currency"),
                bad(
                        "decisions",
                        "remedies[0].amount.currency",
                        remedy("{\"minor\":1,\"currency\":\"XXX\"}"),
                        "unknown-currency"),
                bad("decisions", "remedies[0].amount.currency", remedy("{\"minor\":1}"), "not-null"),
                bad(
                        "decisions",
                        "remedies[0].amount.minor",
                        remedy("{\"minor\":-1,\"currency\":\"EUR\"}"),
                        "positive-or-zero"),
                bad(
                        "decisions",
                        "remedies[0].amount.minor",
                        remedy("{\"minor\":1.5,\"currency\":\"EUR\"}"),
                        "json.wrong-type"),
                bad(
                        "decisions",
                        "remedies[0].amount.minor",
                        remedy("{\"minor\":\"1\",\"currency\":\"EUR\"}"),
                        "json.wrong-type"),
                bad(
                        "decisions",
                        "remedies[0].amount.minor",
                        remedy("{\"minor\":9223372036854775808,\"currency\":\"EUR\"}"),
                        "json.wrong-type"),
                bad("decisions", "letter.text", GONE, "not-null"),
                bad("decisions", "nextResort", "\"court\"", "json.wrong-type"),
                bad("remedies/1/proof", "kind", "\"PROMISE\"", "json.unknown-value"),
                bad("remedies/1/proof", "kind", GONE, "not-null"),
                bad("messages", "nextStep", "[]", "json.wrong-type"),
                bad("messages", "nextStep.what", text(1_001), "words.too-long"),
                bad("messages", "language", "\"EN\"", "language.unknown"));
    }

    @ParameterizedTest
    @MethodSource({"every_text", "one_by_one"})
    void the_field_and_the_rule_are_named_and_nothing_changes(String path, String field, String raw, String code) {
        long events = events();

        Response answer = post(path, body(path, field, raw));

        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<List<String>>path("errors.field")).contains(field);
        if (!code.isEmpty()) {
            assertThat(answer.<List<String>>path("errors.code")).contains(code);
        }
        assertThat(answer.<String>path("errors[0].detail")).endsWith(".").doesNotContain("java.", "fasterxml");
        assertThat(begun.etag()).isEqualTo(etag);
        assertThat(events()).isEqualTo(events);
    }

    static Stream<Arguments> whole_bodies() {
        return FIRST_TEXT.keySet().stream().sorted().flatMap(path -> Stream.of(
                        "",
                        "null",
                        "[]",
                        "\"text\"",
                        "7",
                        "not json",
                        "{",
                        "{} {}",
                        "[".repeat(100_000),
                        "{\"words\":" + DEEP)
                .map(body -> Arguments.of(path, body)));
    }

    @ParameterizedTest
    @MethodSource("whole_bodies")
    void a_body_that_is_none_is_400(String path, String body) {
        long events = events();
        Response answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.code")).isNotEmpty();
        assertThat(events()).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource({"'', words", "messages, text"})
    void ten_megabytes_are_413(String path, String field) {
        long events = events();
        Response answer = post(path, body(path, field, text(10_000_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(events()).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit     | 0
            limit     | 201
            limit     | many
            limit     | 1.5
            limit     | 99999999999
            team      | ours
            status    | SLEEPING
            status    | closed
            owner     | somebody
            dueBefore | tomorrow
            dueBefore | 2026-02-30T00:00:00Z
            dueBefore | +999999999-12-31T23:59:59Z
            dueBefore | -999999999-01-01T00:00:00Z
            after     | nonsense
            after     | KzEwMDAwMDAtMDEtMDFUMDA6MDA6MDBaIDAxOThjMGRlLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA
            after     | %00
            owner     | %00
            """)
    void a_worklist_parameter_that_is_wrong_is_named(String parameter, String value) {
        begun.asManager()
                .urlEncodingEnabled(false)
                .get("/api/v1/cases?" + parameter + "=" + value.replace("+", "%2B"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(parameter));
    }

    @Test
    void a_report_parameter_that_is_wrong_is_named() {
        for (String wrong : List.of("limit=0", "limit=501", "limit=x", "team=ours", "after=x")) {
            begun.asManager()
                    .get("/api/v1/reports/escalations?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem(wrong.replaceAll("=.*", "")));
        }
    }

    @Test
    void a_date_at_the_edge_of_time_is_refused_or_kept_but_never_our_mistake() {
        FiledCase filed = FiledCase.file(staffing).begun();
        for (String by :
                List.of("9999-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-18:00")) {
            Response answer = filed.send(filed.asOwner(), "promises", Map.of("what", "I call you", "by", by));
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 400, 422);
        }
    }

    @Test
    void the_people_endpoints_name_the_field_too() {
        RequestSpecification admin = FrontDoor.as(staffing.hire(StaffRole.ADMIN));
        for (String body : List.of("{}", "[]", "null", "{\"username\":\"a\\u0000\"}", "{\"roles\":[\"KING\"]}")) {
            Response answer =
                    given(admin).contentType("application/json").body(body).post("/api/v1/staff");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.<List<String>>path("errors.field")).isNotEmpty();
        }
    }

    private Response post(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        RequestSpecification as = path.isEmpty()
                ? given().header("Idempotency-Key", UUID.randomUUID().toString())
                : begun.asOwner().header("If-Match", etag);
        return as.contentType("application/json").body(bytes).post(path.isEmpty() ? "/api/v1/cases" : begun.path(path));
    }

    /** The right body with one thing wrong in it; a list in the path is replaced as a whole. */
    private String body(String path, String field, String raw) {
        Map<String, Object> body = new HashMap<>(bodies.getOrDefault(path, Map.of()));
        List<String> names =
                new ArrayList<>(List.of(field.replaceAll("\\[.*", "").split("\\.")));
        if (field.equals("owner.id") || field.startsWith("@")) {
            names = List.of(field);
        }
        replace(body, names, raw);
        try {
            return json.writeValueAsString(body).replace("\"" + RAW + "\"", raw);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void replace(Map<String, Object> body, List<String> names, String raw) {
        String name = names.get(0);
        if (names.size() > 1) {
            Map<String, Object> inner =
                    new HashMap<>((Map<String, Object>) java.util.Objects.requireNonNull(body.get(name)));
            replace(inner, names.subList(1, names.size()), raw);
            body.put(name, inner);
        } else if (raw.equals(GONE)) {
            body.remove(name);
        } else {
            body.put(name, RAW);
        }
    }

    private long events() {
        return jdbi.withHandle(handle -> handle.select("SELECT count(*) FROM case_event")
                .mapTo(long.class)
                .one());
    }

    private static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }

    private static String remedy(String amount) {
        return "[{\"kind\":\"REFUND\",\"what\":\"The price\",\"owner\":\"0198c0de-0000-7000-8000-000000000000\","
                + "\"by\":\"2027-01-01T00:00:00Z\",\"amount\":" + amount + "}]";
    }

    private static Arguments bad(String path, String field, String raw, String code) {
        return Arguments.of(path, field, raw, code);
    }
}
