package org.amends.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.amends.Rule;
import org.amends.customer.CustomerForm;
import org.amends.identity.RemoteAddress;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed and not sent, seen from the pages that keep it. */
@QuarkusTest
class BegunFormsTest {

    private static final String COOKIE = "amends-begun-return";
    private static final String BEGUN = "You have begun";

    private final CustomerForm browser = new CustomerForm();
    private final String known = UUID.randomUUID().toString();
    private final Jdbi jdbi;
    private final BegunForms forms;

    BegunFormsTest(Jdbi jdbi, BegunForms forms) {
        this.jdbi = jdbi;
        this.forms = forms;
    }

    @AfterEach
    void clear() {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM begun_form"));
    }

    @Test
    void the_key_is_for_the_browser_alone_and_for_a_day() {
        assertThat(begin().getHeaders().getValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(COOKIE))
                .singleElement()
                .asString()
                .contains("HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=86400");
    }

    @Test
    void beyond_ones_own_machine_the_key_travels_by_a_safe_way_only() {
        Response page = given().header("Host", "amends.example").get("/return/order");
        Response pressed = given().redirects()
                .follow(false)
                .header("Host", "amends.example")
                .cookies(page.getCookies())
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf-token", page.getCookie("csrf-token"))
                .formParam("step", "ORDER")
                .formParam("go", "way.NONE")
                .post("/return");
        assertThat(pressed.getHeaders().getValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-" + COOKIE))
                .singleElement()
                .asString()
                .contains("Secure", "HTTPOnly");
    }

    @Test
    void the_database_can_not_read_it() {
        begin();
        List<byte[]> rows = jdbi.withHandle(handle -> handle.createQuery("SELECT sealed FROM begun_form")
                .mapTo(byte[].class)
                .list());
        assertThat(rows).singleElement().satisfies(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain(known));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "0",
                "' OR '1'='1",
                "%00%00",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_key_that_is_none_of_ours_opens_nothing(String hostile) {
        begin();
        Response page = given().cookie(COOKIE, hostile).get("/return");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).doesNotContain(BEGUN);
    }

    @Test
    void a_key_that_somebody_else_chose_is_never_taken_up() {
        String chosen = BegunKey.random().text();
        Response page = given().get("/return/order");
        Response pressed = given().redirects()
                .follow(false)
                .cookies(page.getCookies())
                .cookie(COOKIE, chosen)
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf-token", page.getCookie("csrf-token"))
                .formParam("step", "ORDER")
                .formParam("go", "way.NONE")
                .post("/return");
        assertThat(pressed.getCookie(COOKIE)).isNotEmpty().isNotEqualTo(chosen);
    }

    @Test
    void after_a_day_it_is_gone_for_the_browser_and_soon_for_us() {
        begin();
        jdbi.useHandle(handle -> handle.execute("UPDATE begun_form SET saved_at = saved_at - interval '23 hours'"));
        forms.forgetOld();
        assertThat(browser.open("/return").asString()).contains(BEGUN);
        jdbi.useHandle(handle -> handle.execute("UPDATE begun_form SET saved_at = saved_at - interval '1 hour'"));
        assertThat(browser.open("/return").asString()).doesNotContain(BEGUN);
        forms.forgetOld();
        assertThat(rows()).isZero();
    }

    @Test
    void one_address_can_not_fill_the_disk_and_what_was_typed_still_stands_there() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                            INSERT INTO begun_form (id, address, sealed, saved_at)
                            SELECT sha256(CAST(CAST(n AS text) AS bytea)), :address, decode(repeat('00', 40), 'hex'), now()
                            FROM generate_series(1, 500) AS n
                        """)
                .bind("address", new RemoteAddress("127.0.0.1").digest())
                .execute());
        Response refused = begin();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.asString()).contains("could not be kept", known);
        assertThat(rows()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "/return/order, /return, go, number",
        "/complain, /complain, step, name",
        "/withdraw, /withdraw, step, order"
    })
    @Rule("S4-7")
    void what_is_being_typed_is_kept_without_a_press_and_gone_when_its_writer_says_so(
            String page, String target, String button, String field) {
        Response kept = browser.submit(page, target, button, "keep", field, known);
        assertThat(kept.statusCode()).isEqualTo(204);
        assertThat(browser.open(page).asString()).contains("value=\"" + known + "\"");
        assertThat(browser.open(target).asString()).contains(BEGUN);
        browser.submit(target, target, button, "anew");
        assertThat(browser.open(page).asString()).doesNotContain(known);
        assertThat(rows()).isZero();
    }

    @Test
    void more_than_any_form_holds_is_not_kept_while_it_is_typed_either() {
        Response refused = browser.submit("/complain", "/complain", "step", "keep", "words", "x".repeat(100_001));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(rows()).isZero();
    }

    private Response begin() {
        return browser.submit(
                "/return/order",
                "/return",
                "step",
                "ORDER",
                "go",
                "next",
                "number",
                known,
                "contact",
                known + "@example.org");
    }

    private int rows() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM begun_form")
                .mapTo(Integer.class)
                .one());
    }
}
