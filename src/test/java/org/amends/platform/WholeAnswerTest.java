package org.amends.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.amends.testing.DrippingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WholeAnswerTest {

    private final HttpClient client = HttpClient.newHttpClient();

    private static HttpRequest request(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    @Test
    @Timeout(10)
    void a_body_that_drips_is_given_up_when_the_time_is_over() throws IOException {
        try (DrippingServer drips = DrippingServer.after("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")) {
            assertThatThrownBy(() -> WholeAnswer.to(request(drips.port()), client, Duration.ofSeconds(2)))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void a_connection_that_nobody_takes_is_told_as_what_it_is() throws IOException {
        int port;
        try (DrippingServer gone = DrippingServer.after("")) {
            port = gone.port();
        }
        assertThatThrownBy(() -> WholeAnswer.to(request(port), client, Duration.ofSeconds(10)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void an_answer_in_time_is_given_whole() throws Exception {
        try (DrippingServer one = DrippingServer.after("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nh")) {
            assertThat(WholeAnswer.to(request(one.port()), client, Duration.ofSeconds(10))
                            .body())
                    .isEqualTo(new byte[] {'h', 'x'});
        }
    }
}
