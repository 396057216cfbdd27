package org.amends.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack 4: no client library here, because each of them would tidy the path first. */
@QuarkusTest
class PlainPathsTest {

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/cases",
                "/api//v1/cases",
                "/api/./v1/cases",
                "/api/../api/v1/cases",
                "/api/v1/..",
                "/api/v1/.",
                "/api/v1/cases;x",
                "/api;/v1/cases",
                "/api/..;/v1/cases",
                "/api/v1/cases%3Bx",
                "/api/v1/cases%3bx",
                "/api%2Fv1/cases",
                "/api%2fv1/cases",
                "/api%5Cv1/cases",
                "/api%5cv1/cases",
                "/api/%2e%2e/v1",
                "/api/%2E/v1",
                "/api%252Fv1/cases",
                "/api/v1/cases%00",
                "/api/v1/cases%0d%0aX:y",
                "/api/v1/cases%7F",
                "http://localhost/api/v1/cases"
            })
    void an_ambiguous_path_is_refused_before_routing(String path) throws IOException {
        String answer = answerTo("GET " + path);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer).contains("application/problem+json").contains("\"code\":\"PATH_NOT_PLAIN\"");
        assertThat(answer).containsIgnoringCase("X-Content-Type-Options: nosniff");
    }

    @Test
    void a_backslash_does_not_even_reach_the_refusal() throws IOException {
        assertThat(answerTo("GET /api\\v1/cases")).startsWith("HTTP/1.1 400 ");
        assertThat(PlainPaths.isPlain("/api\\v1/cases")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/no/such/page",
                "/no/such/page/",
                "/J%C3%BCri",
                "/a.b/..c/d..",
                "/?next=//evil;x%2F..",
                "/C-7K4M-92QX-3"
            })
    void a_plain_path_is_left_to_the_routes(String path) throws IOException {
        assertThat(answerTo("GET " + path)).doesNotContain("PATH_NOT_PLAIN").doesNotStartWith("HTTP/1.1 5");
    }

    @Test
    void trace_is_off() throws IOException {
        assertThat(answerTo("TRACE /")).startsWith("HTTP/1.1 405 ").doesNotContain("X-Canary");
    }

    private String answerTo(String methodAndPath) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            String request =
                    methodAndPath + " HTTP/1.1\r\nHost: localhost\r\nX-Canary: tweet\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
