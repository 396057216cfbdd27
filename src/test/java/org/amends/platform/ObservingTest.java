package org.amends.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ObservingTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void each_probe_answers_on_the_management_port(String probe) {
        given().get(management.resolve("/q/health/" + probe))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
    }

    @Test
    void the_metrics_name_the_running_version() {
        given().get(management.resolve("/q/metrics")).then().statusCode(200).body(containsString("amends_build_info{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui", "/q/dev-ui"})
    void nothing_of_that_is_public(String path) {
        given().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Content-Security-Policy   | "default-src 'none'"
            Content-Security-Policy   | "frame-ancestors 'none'"
            Strict-Transport-Security | max-age=31536000
            X-Content-Type-Options    | nosniff
            Referrer-Policy           | no-referrer
            Permissions-Policy        | camera=()
            """)
    void every_answer_carries_the_security_headers(String header, String value) {
        given().get("/no/such/page").then().statusCode(404).header(header, containsString(value));
    }

    @Test
    void the_policy_allows_no_inline_script_or_style() {
        given().get("/")
                .then()
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Content-Security-Policy", not(containsString("*")));
    }

    @Test
    void a_versioned_library_is_cached_for_ever() {
        given().get("/webjars/htmx.org/2.0.10/dist/htmx.min.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("max-age=31536000, immutable"));
    }

    @Test
    void an_oversized_body_is_refused() {
        given().contentType("application/json")
                .body("[" + "1,".repeat(600_000) + "1]")
                .post("/api/v1/cases")
                .then()
                .statusCode(413);
    }
}
