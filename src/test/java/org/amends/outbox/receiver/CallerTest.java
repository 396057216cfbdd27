package org.amends.outbox.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.amends.outbox.receiver.StandInReceiver.Reply;
import org.amends.testing.DrippingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webhook's address leads to its receiver and to nothing inside the house. */
@QuarkusTest
class CallerTest {

    @Inject
    Caller caller;

    @Inject
    NamesOfTests names;

    private StandInReceiver receiver = StandInReceiver.start();

    @BeforeEach
    void start() {
        receiver.close();
        receiver = StandInReceiver.start();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private Answer post(String url) {
        return caller.post(url, Map.of("webhook-id", "one"), "{}".getBytes(StandardCharsets.UTF_8))
                .join();
    }

    @Test
    void a_trusted_host_is_called_at_the_address_that_was_looked_up_under_its_own_name() {
        assertThat(post(receiver.url()).status()).contains(204);

        assertThat(receiver.received()).hasSize(1);
        assertThat(receiver.received().get(0).host()).isEqualTo("receiver.test:" + receiver.port());
        assertThat(receiver.received().get(0).body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/", "http://localhost:%d/", "https://127.0.0.1:%d/", "https://localhost:8443/",
                "http://[::1]:%d/", "http://[::ffff:127.0.0.1]:%d/", "https://[::ffff:127.0.0.1]:8443/",
                        "http://2130706433:%d/",
                "https://2130706433/", "http://0177.0.0.1:%d/", "https://0x7f.1/",
                        "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/", "https://[fd00::1]/", "gopher://receiver.test:%d/", "file:///etc/passwd",
                "http://anna@receiver.test:%d/", "http://receiver.test@127.0.0.1:%d/", "https://receiver.example:25/"
            })
    void what_leads_into_the_house_is_not_called(String url) {
        Answer answer = post(url.formatted(receiver.port()));

        assertThat(answer.failure()).contains(Failure.ADDRESS);
        assertThat(answer.status()).isEmpty();
        assertThat(receiver.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "::1",
                "fd00::1",
                "fe80::1",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "1.1.1.1,10.0.0.1"
            })
    void a_name_whose_addresses_are_not_all_of_the_internet_is_not_called(String addresses) {
        names.give("inside.test", addresses);

        assertThat(post("https://inside.test/").failure()).contains(Failure.ADDRESS);
    }

    @Test
    void a_name_that_changes_between_two_looks_is_looked_up_once() {
        names.give("flips.test", "10.0.0.1", "127.0.0.1");
        assertThat(post("https://flips.test/").failure()).contains(Failure.ADDRESS);
        assertThat(names.asked("flips.test")).isEqualTo(1);

        int before = names.asked("receiver.test");
        post(receiver.url());
        assertThat(names.asked("receiver.test")).isEqualTo(before + 1);
    }

    @Test
    void no_redirect_is_followed() {
        try (StandInReceiver inside = StandInReceiver.start()) {
            receiver.answer(message -> Reply.of(307).with("Location", inside.url()));

            Answer answer = post(receiver.url());

            assertThat(answer).isEqualTo(new Answer(Optional.of(307), Optional.of(Failure.REDIRECT), Optional.empty()));
            assertThat(inside.received()).isEmpty();
        }
    }

    @Test
    void a_body_without_end_is_not_read() {
        receiver.answer(message -> Reply.of(200).endlessly());
        Instant began = Instant.now();

        assertThat(post(receiver.url()).status()).contains(200);

        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void one_that_does_not_answer_in_time_or_is_not_there_fails() {
        receiver.answer(message -> Reply.of(200).after(6_000));
        assertThat(post(receiver.url()).failure()).contains(Failure.TIMEOUT);

        assertThat(post("http://receiver.test:1/").failure()).contains(Failure.CONNECTION);
        assertThat(post("https://nobody.test/").failure()).contains(Failure.NAME);
    }

    @Test
    void one_that_does_not_speak_tls_where_it_should_is_not_told_in_plain() throws IOException {
        try (DrippingServer plain = DrippingServer.after("HTTP/1.1 200 OK\r\nX: ")) {
            assertThat(post("https://receiver.test:" + plain.port() + "/").failure())
                    .contains(Failure.TLS);
        }
    }

    @Test
    void one_that_answers_in_drips_is_given_up_when_its_time_is_over() throws IOException {
        try (DrippingServer drips = DrippingServer.after("HTTP/1.1 200 OK\r\nX: ")) {
            Instant began = Instant.now();

            assertThat(post("http://receiver.test:" + drips.port() + "/").failure())
                    .contains(Failure.TIMEOUT);

            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(6));
        }
    }
}
