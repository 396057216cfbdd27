package org.amends.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.platform.postgres.Coordinates;
import org.amends.testing.Browser;
import org.amends.testing.PostgresResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A demo is told from real cases, and can be cleared once; the tests follow one house from its start to its first real case. */
@QuarkusTest
@TestProfile(DemoIsOn.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClearingTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Jdbi jdbi;

    @Inject
    DemoHouse house;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    @SuppressWarnings("NullAway.Init")
    String database;

    @Test
    @Order(1)
    void every_page_says_that_these_are_demo_data_and_only_an_administrator_is_led_to_clear_them() {
        Page marta = browser.signedIn("marta", DemoTeam.PASSWORD);
        assertThat(marta.locator(".demo").textContent()).contains("These are demo data");
        assertThat(marta.locator(".demo a").count()).isZero();
        assertThat(marta.navigate("/demo").status()).isEqualTo(403);

        for (String table : List.of("compliment", "posting", "told_others", "fairness_answer")) {
            assertThat(rows(table)).as(table).isPositive();
        }

        Page admin = browser.signedIn(DemoIsOn.ADMINISTRATOR, DemoIsOn.PASSWORD);
        admin.click(".demo a");
        assertThat(admin.locator("main").textContent()).contains("10 demo cases", "closed");
        Browser.assertAccessible(admin);
        Browser.shoot(admin, "demo");
    }

    @Test
    @Order(2)
    void every_part_of_a_page_is_drawn_on_the_page_of_parts_and_can_be_read_by_everybody() {
        Page marta = browser.signedIn("marta", DemoTeam.PASSWORD);
        marta.navigate("/style");
        assertThat(marta.locator(".st .i").count()).isGreaterThan(30);
        assertThat(marta.locator(".has-error input").getAttribute("aria-invalid"))
                .isEqualTo("true");
        Browser.assertAccessible(marta);
        Browser.shoot(marta, "style");
    }

    @Test
    @Order(3)
    void one_case_that_is_no_demo_data_keeps_everything() {
        UUID real = file();
        Page admin = browser.signedIn(DemoIsOn.ADMINISTRATOR, DemoIsOn.PASSWORD);
        admin.navigate("/demo");
        assertThat(admin.locator("main").textContent()).contains("not demo data");
        assertThat(admin.locator("main a.primary").count()).isZero();
        admin.navigate("/demo/clearing");
        admin.click("label[for=sure]");
        admin.click("main form button");
        assertThat(admin.locator(".summary").textContent()).contains("no real case is ever deleted");
        assertThat(count("SELECT count(*) FROM case_file")).isEqualTo(11);
        forgetThatItIsReal(real);
    }

    @Test
    @Order(4)
    void what_is_cleared_is_confirmed_and_the_house_is_empty_and_at_work_at_once() {
        Page admin = browser.signedIn(DemoIsOn.ADMINISTRATOR, DemoIsOn.PASSWORD);
        admin.click(".demo a");
        admin.click("main a.primary");
        admin.click("main form button");
        assertThat(admin.locator(".summary").textContent()).contains("Say that you know what is deleted.");
        assertThat(count("SELECT count(*) FROM case_file")).isPositive();
        Browser.assertAccessible(admin);
        Browser.shoot(admin, "demo-clearing");
        admin.click("label[for=sure]");
        admin.click("main form button");

        assertThat(admin.url()).endsWith("/start");
        assertThat(admin.locator(".demo").count()).isZero();
        assertThat(admin.locator("#HOURS").textContent())
                .as("on whose clocks the house works, nobody has said")
                .contains("Europe/Tallinn")
                .doesNotContain("Done");
        for (String table : List.of(
                "case_file",
                "case_event",
                "case_text",
                "deadline",
                "promise",
                "shop_order",
                "outbox",
                "compliment",
                "posting",
                "told_others",
                "fairness_answer")) {
            assertThat(rows(table)).as(table).isZero();
        }
        List<String> machines = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE '%transition'")
                .mapTo(String.class)
                .list());
        assertThat(machines).hasSizeGreaterThan(3);
        machines.forEach(table -> assertThat(rows(table)).as(table).isPositive());
        assertThat(count("SELECT count(*) FROM staff WHERE active")).isEqualTo(1);
        assertThat(count("""
            SELECT count(*) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relname = 'case_event'
               AND has_table_privilege(c.relowner, c.oid, 'TRUNCATE')
            """)).isZero();
        List<String> rules = jdbi.withHandle(
                handle -> handle.createQuery("""
                    SELECT DISTINCT ON (id) id || coalesce('@' || version, ' ended') FROM policy_activation
                    ORDER BY id, position DESC
                    """).mapTo(String.class).list());
        assertThat(rules).containsExactlyInAnyOrder("base-honest@1", "demo-shop ended");

        file();
        assertThat(count("SELECT count(*) FROM case_file")).isEqualTo(1);
    }

    @Test
    @Order(5)
    void a_house_that_was_cleared_never_becomes_a_demo_again_and_its_cases_stay() {
        assertThat(house.begin()).isFalse();
        String answer = jdbi.withHandle(handle -> handle.createQuery("SELECT clear_demo(:by)")
                .bind("by", UUID.randomUUID())
                .mapTo(String.class)
                .one());
        assertThat(answer).isEqualTo("NO_DEMO");
        assertThat(count("SELECT count(*) FROM case_file")).isEqualTo(1);
        Page page = browser.withScript(1280, 900);
        page.navigate("/sign-in");
        signIn(page, "marta", DemoTeam.PASSWORD);
        assertThat(page.url()).endsWith("/sign-in");
    }

    private UUID file() {
        String reference = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "words",
                        "The table arrived with a cracked leg.",
                        "title",
                        "Oak side table, cracked leg",
                        "points",
                        List.of("The leg is cracked"),
                        "contact",
                        Map.of("name", "Anna Tamm", "email", "anna@example.org", "language", "en")))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM case_file WHERE reference = :reference")
                .bind("reference", reference)
                .mapTo(UUID.class)
                .one());
    }

    /** No way of the application does this: the test writes past all rights. */
    private void forgetThatItIsReal(UUID id) {
        Coordinates superuser = PostgresResource.superuser();
        Jdbi.create(database, superuser.user(), superuser.password())
                .useHandle(handle -> handle.execute("INSERT INTO demo_case VALUES (?)", id));
    }

    private static void signIn(Page page, String username, String password) {
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("form[action='/sign-in'] button");
    }

    private int count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(int.class).one());
    }

    private int rows(String table) {
        return count("SELECT count(*) FROM " + table);
    }
}
