package org.amends.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody chose in the menu of a page is the language of every page that they see afterwards. */
@QuarkusTest
class ChosenLanguageTest {

    private static final String COOKIE = "amends-language";

    private final CustomerForm browser = new CustomerForm();

    @Inject
    Staffing staffing;

    @Test
    void it_lasts_from_the_first_form_to_the_page_of_the_case() {
        browser.open("/complain?lang=et");
        assertThat(browser.submit("/complain", "/complain", "step", "check").asString())
                .contains("<html lang=\"et\">", "Viga: ");
        String path = browser.file("Laual on jalg katki.", "Laual on jalg katki");
        assertThat(browser.open(path).asString()).contains("<html lang=\"et\">");
        assertThat(browser.open(path + "/write").asString()).contains("<html lang=\"et\">");
    }

    @ParameterizedTest
    @CsvSource({"/, sk", "/complain, sk", "/?lang=et, et", "/?lang=xx, sk"})
    void the_address_wins_over_what_was_chosen_last_and_that_over_the_browser(String address, String language) {
        assertThat(given().cookie(COOKIE, "sk")
                        .header("Accept-Language", "ru")
                        .get(address)
                        .asString())
                .contains("<html lang=\"" + language + "\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "de", "<script>", "e"})
    void a_cookie_that_names_no_language_of_ours_is_passed_over(String value) {
        assertThat(given().header("Cookie", COOKIE + "=" + value)
                        .header("Accept-Language", "ru")
                        .get("/")
                        .asString())
                .contains("<html lang=\"ru\">");
    }

    @Test
    void it_is_kept_for_half_a_year_and_out_of_reach_of_scripts_and_other_sites() {
        assertThat(kept(given().get("/?lang=ru")))
                .singleElement()
                .asString()
                .startsWith(COOKIE + "=ru;")
                .contains("HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=15552000");
        assertThat(kept(given().header("Host", "amends.example").get("/?lang=ru")))
                .singleElement()
                .asString()
                .startsWith("__Host-" + COOKIE + "=ru;")
                .contains("Secure");
    }

    @Test
    void nothing_is_kept_of_whoever_chose_nothing() {
        assertThat(kept(given().header("Accept-Language", "ru").get("/"))).isEmpty();
        assertThat(kept(given().get("/?lang=de"))).isEmpty();
    }

    @Test
    void a_file_in_another_language_changes_no_page() {
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        Response file = FrontDoor.session(FrontDoor.signedIn(manager)).get("/reports/silence.csv?lang=et");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(kept(file)).isEmpty();
    }

    @Test
    void the_page_that_says_that_there_is_none_speaks_it_too() {
        assertThat(given().cookie(COOKIE, "sk")
                        .header("Accept-Language", "ru")
                        .accept("text/html")
                        .get("/no-such-page")
                        .asString())
                .contains("<html lang=\"sk\">");
    }

    @Test
    void a_program_is_answered_in_the_language_it_asks_for() {
        Response refused = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "sk")
                .cookie(COOKIE, "et")
                .body(Map.of("words", " ", "contact", Map.of("name", "Anna", "email", "a@b.sk", "language", "sk")))
                .post("/api/v1/cases");
        assertThat(refused.<String>path("errors[0].detail")).isEqualTo("Niečo sem napíšte.");
    }

    private static List<String> kept(Response answer) {
        return answer.getHeaders().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.replace("__Host-", "").startsWith(COOKIE))
                .toList();
    }
}
