package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.photo.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description is complete: nobody has to guess or to read our code. */
@QuarkusTest
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Inject
    Staffing staffing;

    @Inject
    ObjectMapper json;

    private JsonNode document = new ObjectMapper().createObjectNode();

    private record Call(String method, String path, JsonNode operation) {

        String id() {
            return operation.path("operationId").asText();
        }

        boolean isCommand() {
            return method.equals("post") && path.startsWith("/api/v1/cases/{reference}/") && !path.endsWith("/checks");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void read() throws IOException {
        document = json.readTree(given().get(
                        URI.create(TestHTTPResourceManager.getManagementUri()).resolve("/q/openapi?format=json"))
                .asString());
    }

    @Test
    void it_is_openapi_3_1_and_says_what_it_describes() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/info/title").asText()).isEqualTo("Amends");
        assertThat(document.at("/info/description").asText()).isNotBlank();
        assertThat(calls()).hasSizeGreaterThan(50);
    }

    @Test
    void every_operation_says_what_it_does_under_a_name_of_its_own() {
        assertThat(calls()).allSatisfy(call -> {
            assertThat(call.operation().path("summary").asText())
                    .as("%s summary", call)
                    .isNotBlank();
            assertThat(call.operation().path("description").asText())
                    .as("%s description", call)
                    .isNotBlank();
            assertThat(call.operation().path("tags")).as("%s tags", call).isNotEmpty();
            assertThat(call.id()).as("%s operationId", call).isNotBlank();
        });
        assertThat(calls().stream().map(Call::id)).doesNotHaveDuplicates();
    }

    @Test
    void every_body_has_an_example() {
        assertThat(calls()).allSatisfy(call -> {
            JsonNode request = call.operation().path("requestBody");
            if (!request.isMissingNode()) {
                assertExamples(call + " request", request.path("content"));
            }
            Set<String> success = statuses(call, "2");
            assertThat(success).as("%s success", call).isNotEmpty();
            for (String status : success) {
                if (!status.equals("204")) {
                    assertExamples(call + " " + status, response(call, status).path("content"));
                }
            }
        });
    }

    private static void assertExamples(String where, JsonNode content) {
        assertThat(content).as(where).isNotEmpty();
        content.properties().forEach(type -> assertThat(type.getValue().has("example"))
                .as("%s %s", where, type.getKey())
                .isTrue());
    }

    @Test
    void every_problem_is_a_problem_with_an_example_of_its_status() {
        assertThat(calls()).allSatisfy(call -> {
            assertThat(statuses(call, "4")).as("%s", call).contains("401");
            assertThat(statuses(call, "5")).as("%s", call).contains("503");
            Stream.of("4", "5").flatMap(kind -> statuses(call, kind).stream()).forEach(status -> {
                JsonNode problem = response(call, status).at("/content/application~1problem+json/example");
                assertThat(problem.path("status").asText())
                        .as("%s %s", call, status)
                        .isEqualTo(status);
                assertThat(problem.path("type").asText()).startsWith("/problems/");
                assertThat(problem.path("detail").asText()).endsWith(".");
            });
        });
    }

    @Test
    void every_operation_names_the_problems_that_its_kind_can_end_in() {
        assertThat(calls()).allSatisfy(call -> {
            Set<String> statuses = statuses(call, "4");
            if (call.path().contains("{")) {
                assertThat(statuses).as("%s", call).contains("404");
            }
            if (call.operation().has("requestBody")) {
                assertThat(statuses).as("%s", call).contains("400", "413", "415");
            }
            if (call.isCommand()) {
                assertThat(statuses).as("%s", call).contains("400", "403", "409", "412", "422", "428");
            }
        });
        assertThat(statuses(call("fileComplaint"), "4")).contains("400", "422", "429");
        assertThat(statuses(call("issueToken"), "4")).contains("401", "429");
    }

    @Test
    void the_headers_of_versions_and_repeats_are_described_where_they_count() {
        assertThat(calls()).filteredOn(Call::isCommand).allSatisfy(call -> {
            assertThat(headers(call)).as("%s", call).contains("If-Match", "Idempotency-Key");
            assertThat(answeredHeaders(call)).as("%s", call).contains("ETag");
        });
        assertThat(headers(call("fileComplaint"))).contains("Idempotency-Key");
        assertThat(answeredHeaders(call("fileComplaint"))).contains("ETag", "Location");
        assertThat(answeredHeaders(call("readCase"))).contains("ETag");
        assertThat(headers(call("readCase"))).contains("If-None-Match");
    }

    /** A type of the JDK is written as text or a number; what it is made of inside is nobody's business. */
    @Test
    void no_schema_is_made_of_the_insides_of_the_jdk() {
        List<String> schemas = new ArrayList<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
        assertThat(schemas).hasSizeGreaterThan(200).noneMatch(this::isOfTheJdk);
    }

    private boolean isOfTheJdk(String schema) {
        Set<String> properties = new TreeSet<>();
        document.at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(properties::add);
        return !properties.isEmpty()
                && Stream.of("lang", "math", "net", "nio.file", "time", "time.chrono", "time.zone", "util")
                        .flatMap(pack -> type("java." + pack + "." + schema))
                        .anyMatch(type -> partsOf(type).containsAll(properties));
    }

    private static Stream<Class<?>> type(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException | LinkageError none) {
            return Stream.empty();
        }
    }

    /** Its getters and fields, by the names that properties would have. */
    private static Set<String> partsOf(Class<?> type) {
        return Stream.concat(
                        Stream.of(type.getDeclaredFields()).map(Field::getName),
                        Stream.of(type.getMethods())
                                .map(Method::getName)
                                .map(name -> Introspector.decapitalize(name.replaceFirst("^(get|is)(?=[A-Z])", ""))))
                .collect(Collectors.toSet());
    }

    @Test
    void every_operation_says_how_to_sign_in_for_it() {
        Set<String> schemes = new TreeSet<>();
        document.at("/components/securitySchemes").fieldNames().forEachRemaining(schemes::add);
        assertThat(schemes).containsExactlyInAnyOrder("staffToken", "customerLink", "password");
        assertThat(calls()).allSatisfy(call -> {
            JsonNode security = call.operation().path("security");
            assertThat(security).as("%s", call).isNotEmpty();
            security.forEach(one -> one.fieldNames()
                    .forEachRemaining(name -> assertThat(schemes).contains(name)));
        });
    }

    /** The request goes all the way to the case, which has another version: whatever comes before understood it. */
    @Test
    void every_example_of_a_request_is_understood_from_whoever_may_send_it_and_refused_from_others() {
        FiledCase filed = FiledCase.file(staffing);
        String before = filed.everything();
        List<Call> commands = calls().stream().filter(Call::isCommand).toList();
        RequestSpecification everybody = FrontDoor.as(staffing.hire(StaffRole.values()));

        assertThat(commands).hasSizeGreaterThan(20).allSatisfy(call -> {
            assertThat(status(given(everybody), call, filed)).isEqualTo(isFor("staffToken", call) ? 412 : 403);
            assertThat(status(filed.asCustomer(), call, filed)).isEqualTo(isFor("customerLink", call) ? 412 : 403);
        });
        assertThat(filed.everything()).isEqualTo(before);
    }

    @Test
    void the_example_of_a_complaint_can_be_filed() {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(example(call("fileComplaint")).toString())
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
    }

    private int status(RequestSpecification as, Call call, FiledCase filed) {
        boolean picture = call.operation().at("/requestBody/content").has("image/png");
        return as.contentType(picture ? "image/png" : "application/json")
                .header("If-Match", "\"999\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(picture ? Pictures.png() : example(call).toString().getBytes(StandardCharsets.UTF_8))
                .post(call.path().replace("{reference}", filed.reference()).replaceAll("\\{[^}]+}", "1"))
                .statusCode();
    }

    private static boolean isFor(String scheme, Call call) {
        return call.operation().path("security").findValue(scheme) != null;
    }

    private JsonNode example(Call call) {
        JsonNode example = call.operation().at("/requestBody/content/application~1json/example");
        return example.isMissingNode() ? json.createObjectNode() : example;
    }

    /** An answer's example has no field that the answer's schema does not know. */
    @Test
    void every_example_of_an_answer_fits_its_schema() {
        assertThat(calls()).allSatisfy(call -> statuses(call, "2").forEach(status -> {
            JsonNode body = response(call, status).at("/content/application~1json");
            assertFits(call + " " + status, body.path("example"), body.path("schema"));
        }));
    }

    private void assertFits(String where, JsonNode example, JsonNode schema) {
        JsonNode known = resolved(schema);
        if (example.isArray()) {
            example.forEach(item -> assertFits(where + "[]", item, known.path("items")));
        }
        JsonNode properties = known.path("properties");
        if (example.isObject() && !properties.isEmpty()) {
            example.properties().forEach(field -> {
                assertThat(properties.has(field.getKey()))
                        .as("%s.%s", where, field.getKey())
                        .isTrue();
                assertFits(where + "." + field.getKey(), field.getValue(), properties.path(field.getKey()));
            });
        }
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> calls.add(new Call(method.getKey(), path.getKey(), method.getValue()))));
        return calls;
    }

    private Call call(String id) {
        return calls().stream().filter(call -> call.id().equals(id)).findFirst().orElseThrow();
    }

    private static Set<String> statuses(Call call, String kind) {
        Set<String> statuses = new TreeSet<>();
        call.operation().path("responses").fieldNames().forEachRemaining(statuses::add);
        statuses.removeIf(status -> !status.startsWith(kind));
        return statuses;
    }

    private JsonNode response(Call call, String status) {
        return resolved(call.operation().path("responses").path(status));
    }

    private Set<String> headers(Call call) {
        Set<String> names = new TreeSet<>();
        StreamSupport.stream(call.operation().path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .filter(parameter -> !parameter.path("description").asText().isBlank())
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }

    private Set<String> answeredHeaders(Call call) {
        Set<String> names = new TreeSet<>();
        for (String status : statuses(call, "2")) {
            for (Map.Entry<String, JsonNode> header :
                    response(call, status).path("headers").properties()) {
                assertThat(resolved(header.getValue()).path("description").asText())
                        .isNotBlank();
                names.add(header.getKey());
            }
        }
        return names;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
