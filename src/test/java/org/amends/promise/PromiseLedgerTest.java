package org.amends.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.Deciding;
import org.amends.casefile.FiledCase;
import org.amends.casefile.LoggedCase;
import org.amends.identity.FrontDoor;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Facts;
import org.amends.people.Staffing;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The ledger of promises through the API and the pages. */
@QuarkusTest
class PromiseLedgerTest {

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    @Inject
    CaseLog log;

    @Inject
    Deciding deciding;

    @Inject
    OrganisationCalendar calendar;

    @Test
    @Rule("S0-8")
    @Rule("S1-26")
    void a_date_before_the_feasible_one_is_refused_until_a_reason_is_named() {
        FiledCase file = FiledCase.file(staffing).begun();
        Response dates = file.asOwner().get(file.path("feasible-dates"));
        Instant feasible = Instant.parse(dates.path("promise.at"));
        Map<String, Object> rash =
                Map.of("what", "I ring you", "by", feasible.minusSeconds(60).toString());
        if (feasible.minusSeconds(60).isAfter(Instant.now())) {
            file.send(file.asOwner(), "promises", rash)
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("promise.not-feasible"))
                    .body("errors.field", hasItem("earlyReason"));
        }
        file.act(file.asOwner(), "promises", promise("earlyReason", "The part lies before me"));

        assertThat(file.read().<List<String>>path("promises.earlyReason")).containsExactly("The part lies before me");
        file.asCustomer().get(file.path("as-customer")).then().body("promises[0].what", equalTo("I ring you"));
        assertThat(file.asCustomer().get(file.path("as-customer")).asString()).doesNotContain("lies before me");
        assertThat(dates.<String>path("nextContact.suggested")).isNotEmpty();
    }

    @Test
    @Rule("S0-8")
    void how_long_it_really_took_the_team_is_measured_once_there_is_enough_of_it() {
        FiledCase file = FiledCase.file(staffing).begun();
        UUID team = log.find(CaseRequests.reference(file.reference()))
                .orElseThrow()
                .state()
                .team();
        for (int number = 1; number <= 3; number++) {
            file.act(file.asOwner(), "promises", promise("earlyReason", "At once"));
            file.act(file.asOwner(), "promises/" + number + "/fulfilment", Map.of("how", "Rang"));
        }

        RecentTimes.Times times = recent(3).of(team, DeadlineKind.PROMISE).orElseThrow();
        assertThat(times.count()).isGreaterThanOrEqualTo(3);
        assertThat(recent(100_000).of(team, DeadlineKind.PROMISE)).isEmpty();
    }

    @Test
    @Rule("S0-8")
    void however_quick_a_team_was_an_acknowledgement_suggests_no_date_within_the_hour() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(file.asOwner(), "messages", FiledCase.message());
        LoggedCase logged = log.find(CaseRequests.reference(file.reference())).orElseThrow();
        UUID team = logged.state().team();
        Facts facts = deciding.facts(logged);
        assertThat(recent(1).of(team, DeadlineKind.KEEP_INFORMED)).isPresent();

        Instant suggested = new FeasibleDates(recent(1), calendar).nextContact(team, facts.terms(), facts.now());

        assertThat(suggested).isAfterOrEqualTo(calendar.current().add(facts.now(), Duration.ofHours(1)));
    }

    private RecentTimes recent(int fewest) {
        return new RecentTimes(jdbi, calendar, new PromiseConfig() {
            @Override
            public int recentDays() {
                return 90;
            }

            @Override
            public int fewestTimes() {
                return fewest;
            }

            @Override
            public Duration freshness() {
                return Duration.ofMinutes(5);
            }
        });
    }

    @Test
    @Rule("S0-8")
    void four_of_five_are_done_by_then_and_one_long_one_does_not_move_it() {
        List<Duration> taken = List.of(
                Duration.ofMinutes(10),
                Duration.ofMinutes(20),
                Duration.ofMinutes(30),
                Duration.ofMinutes(40),
                Duration.ofDays(90));
        assertThat(RecentTimes.usual(taken)).isEqualTo(Duration.ofMinutes(40));
        assertThat(RecentTimes.usual(List.of(Duration.ofHours(1)))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    @Rule("S0-15")
    void what_was_promised_by_phone_is_owed_in_writing_and_a_summary_with_a_gap_is_refused() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(file.asOwner(), "promises", promise("madeOver", "PHONE"));
        file.act(file.asOwner(), "promises", promise("madeOver", "IN_PERSON"));
        assertThat(kinds(file)).contains("SUMMARY");
        assertThat(file.read().<List<String>>path("promises.summary")).containsExactly("OWED", "OWED");

        file.send(file.asOwner(), "messages", summary(2))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("summary.item-missing"))
                .body("errors.detail", hasItem(containsString("promise 1")));
        file.act(file.asOwner(), "messages", summary(1, 2));

        assertThat(kinds(file)).doesNotContain("SUMMARY");
        assertThat(file.read().<List<String>>path("promises.summary")).containsExactly("SENT", "SENT");
    }

    private static Map<String, Object> summary(Integer... promises) {
        return Map.of(
                "language",
                "en",
                "text",
                "Dear Anna Tamm, as I said on the telephone, I ring you.",
                "nextStep",
                Map.of("what", "I ring you", "by", in(Duration.ofHours(30))),
                "summarises",
                List.of(promises));
    }

    private static List<String> kinds(FiledCase file) {
        return file.read().path("deadlines.findAll { it.open }.kind");
    }

    @Test
    @Rule("S0-9")
    @Rule("S1-23")
    void a_promise_to_tell_when_something_happens_keeps_its_trigger_and_its_courtesy() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(
                file.asOwner(),
                "promises",
                Map.of(
                        "what", "We tell you",
                        "by", in(Duration.ofDays(30)),
                        "when", "The leg is here",
                        "courtesy", "A table to borrow",
                        "callback", true));
        Response read = file.read();
        assertThat(read.<List<String>>path("promises.when")).containsExactly("The leg is here");
        assertThat(read.<List<Object>>path("remedies")).isEmpty();
        assertThat(page(file, "/desk/case/" + file.reference())).contains("The leg is here", "A table to borrow");
    }

    @Test
    @Rule("S1-24")
    @Rule("S1-27")
    void the_board_shows_what_is_due_next_and_the_file_has_the_rows_of_the_screen() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(file.asOwner(), "promises", promise("earlyReason", "At once"));
        file.act(file.asOwner(), "promises", Map.of("what", "Later", "by", in(Duration.ofDays(40))));
        Response open = file.asOwner().get("/api/v1/promises?owner=me");
        assertThat(open.<List<String>>path("items.what")).containsExactly("I ring you", "Later");
        Response first = file.asOwner().get("/api/v1/promises?owner=me&limit=1");
        Response second = file.asOwner().get("/api/v1/promises?owner=me&limit=1&after=" + first.path("next"));
        assertThat(second.<List<String>>path("items.what")).containsExactly("Later");
        assertThat(page(file, "/desk/promises?whose=mine")).contains("I ring you", "Later", file.reference());
        String csv = page(file, "/desk/promises/promises.csv");
        assertThat(csv)
                .isEqualTo(file.asOwner().get("/api/v1/promises.csv?owner=me").asString());
        assertThat(csv.lines()).hasSize(3);

        file.act(file.asOwner(), "promises/1/fulfilment", Map.of("how", "Rang"));
        assertThat(file.asOwner().get("/api/v1/promises?owner=me&standing=KEPT").<List<String>>path("items.standing"))
                .containsExactly("KEPT");
    }

    @Test
    @Rule("S0-10")
    void the_report_tells_lead_times_apart_and_every_number_opens_its_promises() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(
                file.asOwner(),
                "promises",
                Map.of("what", "I ring", "by", Instant.now().plusSeconds(1).toString(), "earlyReason", "Now"));
        file.act(file.asOwner(), "promises/1/fulfilment", Map.of("how", "Rang"));
        while (file.asManager().get("/api/v1/reports/promises").<Integer>path("[0].kept") == 0) {
            Thread.onSpinWait();
        }
        file.asManager()
                .get("/api/v1/reports/promises")
                .then()
                .statusCode(200)
                .body("[0].team", equalTo(""))
                .body("[0].earlyMedian", equalTo(0));
        assertThat(page(file, "/reports/promises")).contains("/desk/promises?whose=all&amp;standing=KEPT&amp;days=90");
        file.asManager().get("/api/v1/reports/promises.csv").then().body(containsString("Kept, share"));
    }

    @Test
    @Rule("S3-2")
    @Rule("S3-7")
    void silence_is_listed_by_case_and_by_team_and_status() {
        FiledCase file = FiledCase.file(staffing).begun();
        String csv = file.asManager().get("/api/v1/reports/silence.csv").asString();
        assertThat(csv).contains(file.reference());
        file.asManager()
                .get("/api/v1/reports/silence/groups?status=IN_PROGRESS")
                .then()
                .statusCode(200)
                .body("status", hasItem("IN_PROGRESS"));
        file.asManager().get("/api/v1/reports/silence?limit=500").then().statusCode(200);
        assertThat(page(file, "/reports/silence?status=IN_PROGRESS")).contains("Silence");
    }

    private static String page(FiledCase file, String path) {
        RequestSpecification visit = FrontDoor.session(FrontDoor.signedIn(file.owner()));
        Response response = visit.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.asString();
    }

    private static Map<String, Object> promise(String field, String value) {
        return field.equals("earlyReason")
                ? Map.of("what", "I ring you", "by", in(Duration.ofMinutes(90)), field, value)
                : Map.of("what", "I ring you", "by", in(Duration.ofDays(30)), field, value);
    }

    private static String in(Duration duration) {
        return Instant.now().plus(duration).toString();
    }
}
