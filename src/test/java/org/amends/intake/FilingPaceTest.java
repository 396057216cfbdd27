package org.amends.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amends.identity.CurrentActor;
import org.amends.identity.FrontDoor;
import org.amends.identity.RemoteAddress;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilingPaceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");

    @Inject
    Jdbi jdbi;

    @Inject
    CurrentActor current;

    @Inject
    Staffing staffing;

    private final RemoteAddress home = new RemoteAddress("home-" + UUID.randomUUID());

    @Test
    void the_first_of_a_period_are_free_and_the_rest_come_one_by_one() {
        assertThat(IntStream.range(0, 6).mapToObj(i -> take(Duration.ZERO))).containsOnly(Optional.empty());

        assertThat(take(Duration.ZERO)).hasValueSatisfying(wait -> assertThat(wait)
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(10).plusSeconds(1)));
        assertThat(take(Duration.ofMinutes(9))).isPresent();
        assertThat(take(Duration.ofMinutes(10))).isEmpty();
        assertThat(take(Duration.ofMinutes(11))).isPresent();
    }

    @Test
    void one_address_does_not_slow_another_down() {
        IntStream.range(0, 7).forEach(i -> take(Duration.ZERO));

        assertThat(pace(Duration.ZERO).take(new RemoteAddress("elsewhere-" + UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void twenty_at_once_are_no_more_than_one_after_another() {
        List<Optional<Duration>> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> take(Duration.ZERO))
                .toList();

        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(6);
    }

    @Test
    void an_address_that_has_to_wait_is_told_how_long_and_loses_nothing_and_colleagues_go_on() {
        file(given()).then().statusCode(201);
        jdbi.useHandle(handle -> handle.execute("UPDATE filing_pace SET clear_at = now() + interval '3 hours'"));
        int cases = cases();
        try {
            file(given())
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/too-many-complaints"))
                    .header("Retry-After", matchesPattern("[0-9]+"));
            send("My kettle never arrived.")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", matchesPattern("[0-9]+"))
                    .body(containsString("My kettle never arrived."))
                    .body(containsString("nothing you wrote is lost"));
            assertThat(cases()).isEqualTo(cases);
            file(FrontDoor.as(staffing.hire(StaffRole.AGENT))).then().statusCode(201);
        } finally {
            jdbi.useHandle(handle -> handle.execute("DELETE FROM filing_pace"));
        }
        send("My kettle never arrived.").then().statusCode(303);
    }

    @Test
    void nothing_is_counted_where_there_is_no_limit() {
        FilingPace unlimited = new FilingPace(jdbi, Clock.fixed(NOW, ZoneOffset.UTC), new AnHour(0), current);
        assertThat(IntStream.range(0, 100).mapToObj(i -> unlimited.take(home))).containsOnly(Optional.empty());
    }

    @Test
    void notes_have_a_pace_of_their_own_and_take_nothing_from_filings() {
        assertThat(IntStream.range(0, 6).mapToObj(i -> pace(Duration.ZERO).takeFor("note", home)))
                .containsOnly(Optional.empty());
        assertThat(pace(Duration.ZERO).takeFor("note", home)).isPresent();
        assertThat(take(Duration.ZERO)).isEmpty();
        assertThat(pace(Duration.ofMinutes(10)).takeFor("note", home)).isEmpty();
    }

    private Optional<Duration> take(Duration later) {
        return pace(later).take(home);
    }

    private FilingPace pace(Duration later) {
        return new FilingPace(jdbi, Clock.fixed(NOW.plus(later), ZoneOffset.UTC), new AnHour(6), current);
    }

    private record AnHour(int most) implements FilingConfig {
        @Override
        public Duration per() {
            return Duration.ofHours(1);
        }
    }

    private static Response file(RequestSpecification as) {
        return as.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "words",
                        "My kettle never arrived.",
                        "contact",
                        Map.of("name", "Anna Tamm", "email", "anna@example.org", "language", "en")))
                .post("/api/v1/cases");
    }

    private static Response send(String words) {
        var cookies = new io.restassured.filter.cookie.CookieFilter();
        String page = given().filter(cookies).get("/complain").asString();
        return given().filter(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", page.replaceAll("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1"))
                .formParam("words", words)
                .formParam("name", "Anna Tamm")
                .formParam("email", "anna@example.org")
                .formParam("language", "en")
                .formParam("step", "send")
                .post("/complain");
    }

    private int cases() {
        return jdbi.withHandle(handle ->
                handle.select("SELECT count(*) FROM case_file").mapTo(int.class).one());
    }
}
