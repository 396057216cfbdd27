package org.amends.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times on the page of a case are those of whoever reads it, where their browser says where they live. */
@QuarkusTest
class ReadersZoneTest {

    private static final String COOKIE = "amends-zone";

    private String path = "";

    @BeforeEach
    void file() {
        path = new CustomerForm().file("The leg of my table is cracked.", "The leg is cracked");
    }

    private String page(String zone) {
        return given().header("Cookie", COOKIE + "=" + zone).get(path).asString();
    }

    @Test
    void times_are_told_in_the_zone_that_the_browser_named() {
        String house = given().get(path).asString();
        String tokyo = page("Asia%2FTokyo");

        assertThat(house).contains("Times on this page: GMT");
        assertThat(tokyo).contains("Times on this page: Japan Time");
        assertThat(times(tokyo)).isNotEmpty().isNotEqualTo(times(house));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe%2FAtlantis", "%", "<script>", "../etc", "GMT%2B99"})
    void a_zone_that_there_is_not_is_passed_over(String zone) {
        assertThat(page(zone)).contains("Times on this page: GMT");
    }

    @Test
    void choosing_a_language_keeps_what_the_page_shows() {
        assertThat(given().get(path + "?done=filed&lang=et").asString())
                .contains("href=\"?done=filed&amp;lang=sk\"")
                .doesNotContain("lang=et&amp;lang=");
    }

    private static List<String> times(String page) {
        return Pattern.compile("<time[^>]*>([^<]*)</time>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
