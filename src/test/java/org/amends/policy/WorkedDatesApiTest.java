package org.amends.policy;

import static org.amends.policy.PolicyRoom.freshName;
import static org.amends.policy.PolicyRoom.pack;
import static org.amends.policy.PolicyRoom.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates that regulators' own calendars make awkward, asked of the packs that come with Amends. */
@QuarkusTest
class WorkedDatesApiTest {

    @Inject
    PolicyRoom room;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uk-retail-finance   | summary             | Europe/London    | 2026-12-24T10:00 | 0 | 2026-12-31 | DISP 1.5.1R
            uk-retail-finance   | final               | Europe/London    | 2026-12-24T10:00 | 0 | 2027-02-18 | DISP 1.6.2R
            uk-payment-services | final               | Europe/London    | 2026-12-24T10:00 | 0 | 2027-01-19 | DISP 1.6.2AR
            uk-payment-services | final               | Europe/London    | 2026-12-24T10:00 | 1 | 2027-02-16 | DISP 1.6.2AR
            uk-housing          | acknowledge-stage-1 | Europe/London    | 2026-12-24T10:00 | 0 | 2027-01-05 | Code
            uk-housing          | stage-1             | Europe/London    | 2026-12-30T10:00 | 0 | 2027-01-14 | Code
            uk-housing          | stage-1             | Europe/London    | 2026-12-30T10:00 | 1 | 2027-01-28 | Code
            nhs-england         | acknowledge-nhs     | Europe/London    | 2026-12-24T10:00 | 0 | 2026-12-31 | 2009/309
            us-cfpb             | response            | America/New_York | 2026-12-24T10:00 | 0 | 2027-01-08 | 12 USC 5534
            us-cfpb             | response            | America/New_York | 2026-12-24T10:00 | 1 | 2027-02-22 | 12 USC 5534
            au-idr              | idr-response        | Australia/Sydney | 2026-12-24T10:00 | 0 | 2027-01-23 | RG 271
            """)
    void a_worked_date_of_the_law_is_exact(
            String pack, String clock, String zone, String from, int letters, String lastDay, String ref) {
        Response answer = ask(path(pack, 1), Map.of("clock", clock, "from", at(zone, from), "letters", letters));
        answer.then()
                .statusCode(200)
                .body("lastDay", equalTo(lastDay))
                .body("clock", equalTo(pack + "@1/" + clock))
                .body("ref", containsString(ref))
                .body("basis", org.hamcrest.Matchers.isOneOf("REGULATOR", "STATUTORY"));
    }

    @Test
    void the_third_business_day_skips_christmas_and_says_so() {
        ask(
                        path("uk-retail-finance", 1),
                        Map.of(
                                "duty",
                                "SHORT_WAY",
                                "startedBy",
                                "RECEIVED",
                                "from",
                                at("Europe/London", "2026-12-24T10:00")))
                .then()
                .body("due", equalTo("2026-12-31T17:30:00Z"))
                .body("skipped.date", equalTo(List.of("2026-12-25", "2026-12-26", "2026-12-27", "2026-12-28")))
                .body("skipped.find { it.date == '2026-12-25' }.reason", equalTo("HOLIDAY"))
                .body("sentences", hasItem(containsString("Fri, 25 Dec 2026 (Christmas")))
                .body("calendar", equalTo("uk-retail-finance@1/uk-ew"))
                .body("zone", equalTo("Europe/London"));
    }

    /** The 26th is a Saturday, whatever its name; the goods were in the customer's hands on the 12th. */
    @Test
    @Rule("L-13")
    void the_window_of_a_withdrawal_moves_off_the_weekend() {
        ask(path("eu-consumer", 1), Map.of("clock", "returns.window", "from", at("Europe/Tallinn", "2026-12-12T11:00")))
                .then()
                .statusCode(200)
                .body("lastDay", equalTo("2026-12-28"))
                .body("rolledFrom", equalTo("2026-12-26"))
                .body("clock", equalTo("eu-consumer@1/returns.window"))
                .body("calendar", containsString("default@"));
    }

    @Test
    @Rule("L-17")
    @Rule("L-18")
    void a_refund_waits_for_the_proof_of_sending() {
        String told = "2026-12-01T09:00:00Z";
        Map<String, Object> question = Map.of("duty", "REFUND", "from", told);
        ask(path("eu-consumer", 1), question).then().body("lastDay", equalTo("2026-12-15"));
        Map<String, Object> held = new HashMap<>(question);
        held.put("held", Map.of("PROOF_OF_SENDING", "2026-12-18T13:00:00Z", "GOODS_RECEIVED", "2026-12-21T09:00:00Z"));
        ask(path("eu-consumer", 1), held)
                .then()
                .body("lastDay", equalTo("2026-12-18"))
                .body("due", equalTo("2026-12-18T13:00:00Z"))
                .body("heldUntil", equalTo("2026-12-18T13:00:00Z"));
    }

    @Test
    void a_day_of_elapsed_hours_is_one_hour_shorter_on_the_wall_when_the_clock_changes() {
        String id = freshName();
        room.upload(pack(id, 1, """
                clocks:
                  - {id: quick, duty: acknowledge, start: [received], stop: [ack_sent], limit: PT24H, ladder: normal}
                """));
        ask(path(id, 1), Map.of("clock", "quick", "from", at("Europe/London", "2026-10-24T18:00")))
                .then()
                .body("due", equalTo("2026-10-25T17:00:00Z"))
                .body("rungs.kind", hasItems("CALL"))
                .body("rungs[0].to", equalTo("OWNER"));
    }

    @Test
    void of_several_clocks_the_strictest_answers_and_names_the_others() {
        ask(
                        path("uk-housing", 1),
                        Map.of("duty", "ACKNOWLEDGE", "startedBy", "RECEIVED", "from", "2026-11-25T10:00:00Z"))
                .then()
                .statusCode(200)
                .body("clock", equalTo("base-honest@1/acknowledge"))
                .body("calendar", containsString("default@"))
                .body("others.clock", hasItem("uk-housing@1/acknowledge-stage-1"))
                .body("rungs.findAll { it.kind == 'WARN' }.size()", equalTo(2));
    }

    @Test
    void what_no_pack_can_answer_is_refused_and_says_what_could_be_asked() {
        String from = "2026-11-25T10:00:00Z";
        refused(Map.of("from", from), 400, "duty");
        refused(Map.of("clock", "none", "from", from), 400, "clock");
        refused(Map.of("duty", "KEEP_INFORMED", "from", from), 400, "startedBy");
        refused(Map.of("duty", "DECIDE", "startedBy", "RECEIVED", "from", from), 400, "startedBy");
        refused(Map.of("duty", "NOTHING", "from", from), 400, "duty");
        refused(Map.of("duty", "ACKNOWLEDGE"), 400, "from");
        refused(Map.of("duty", "ACKNOWLEDGE", "from", "yesterday"), 400, "from");
        refused(Map.of("duty", "ACKNOWLEDGE", "from", from, "letters", 11), 400, "letters");
    }

    @Test
    void a_date_beyond_the_years_of_the_calendar_is_not_made_up() {
        for (String from : List.of("1850-01-01T00:00:00Z", "2400-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
            ask(path("base-honest", 1), Map.of("duty", "ACKNOWLEDGE", "from", from))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/beyond-calendar"));
        }
    }

    private void refused(Map<String, Object> question, int status, String field) {
        Response answer = ask(path("base-honest", 1), question);
        assertThat(answer.statusCode()).as(question + answer.asString()).isEqualTo(status);
        assertThat(answer.<List<String>>path("errors.field")).contains(field);
    }

    private Response ask(String pack, Map<String, Object> question) {
        return room.asManager().contentType("application/json").body(question).post(pack + "/dates");
    }

    private static String at(String zone, String local) {
        return OffsetDateTime.ofInstant(
                        LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant(), ZoneId.of(zone))
                .toString();
    }
}
