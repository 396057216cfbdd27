package org.amends.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 8080, http://localhost:8080",
        "0.0.0.0, 18081, http://localhost:18081",
        "demo.example.org, 80, http://demo.example.org:80"
    })
    void every_address_is_the_one_that_amends_listens_on(String host, int port, String address) {
        String text = new Welcome(host, port, Optional.of("/c/abc")).text();

        assertThat(text)
                .contains(
                        "Sign in at " + address + "/sign-in with",
                        "Open first: " + address + "/desk as marta, then " + address + "/reports/escalations as helve",
                        "own page: " + address + "/c/abc\n");
        assertThat(text.split("http://", -1)).hasSize(5);
    }

    @Test
    void a_desk_that_was_filled_before_names_no_customers_page() {
        assertThat(new Welcome("127.0.0.1", 8080, Optional.empty()).text()).doesNotContain("own page");
    }
}
