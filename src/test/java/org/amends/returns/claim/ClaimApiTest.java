package org.amends.returns.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.letter.Handler;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.StoredOrder;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A kettle that does not boil, from the claim to what the law gives when the repair did not help. */
@QuarkusTest
class ClaimApiTest {

    private static final Duration SINCE_DELIVERY = Duration.ofDays(2);

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    Jdbi jdbi;

    private StaffMember owner;

    @BeforeEach
    void a_colleague() {
        owner = staffing.hire(StaffRole.LEAD);
    }

    private ClaimedKettle kettle(String country) {
        return new ClaimedKettle(owner, bought(country));
    }

    private StoredOrder bought(String country) {
        Instant delivered = Instant.now().minus(SINCE_DELIVERY);
        SampleOrder order = new SampleOrder()
                .boughtIn(country)
                .line("1", 1, 40_00)
                .concludedAt(delivered.minus(Duration.ofDays(2)))
                .deliveredAt(delivered);
        orders.take(order.snapshot());
        return orders.find(order.snapshot().name()).orElseThrow();
    }

    @Test
    @Rule("L-26")
    void nothing_else_is_decided_than_what_the_customer_chose() {
        ClaimedKettle kettle = kettle("EE").claimed("REPAIR");
        kettle.decide("REPLACEMENT")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("remedies[0].kind"))
                .body("errors[0].code", equalTo("claim.other-than-chosen"))
                .body(
                        "errors[0].detail",
                        equalTo("The customer chose something else. Chosen: repair; given: replacement."));
        kettle.decide("REPAIR").then().statusCode(200);
    }

    @Test
    void whoever_has_agreed_to_a_repair_reads_how_to_send_the_goods_and_who_pays() {
        ClaimedKettle kettle = kettle("EE").claimed("REPAIR");
        String sending = "id=\"back\">Sending it back";
        assertThat(kettle.customersPage()).doesNotContain(sending);
        kettle.decided("REPAIR");
        assertThat(kettle.customersPage()).contains(sending, "We pay for the way back.", "How to send it back");
        kettle.proven();
        assertThat(kettle.customersPage()).doesNotContain(sending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPAIR_DISPROPORTIONATE", "REPAIR_IMPOSSIBLE"})
    @Rule("L-26")
    void a_closed_ground_with_its_reason_stands_between_a_customer_and_what_they_chose(String ground) {
        ClaimedKettle kettle = kettle("EE").claimed("REPAIR");
        kettle.found(ground);
        assertThat(kettle.claim().<String>path("findings[0]")).isEqualTo(ground);
        kettle.decide("REFUND").then().statusCode(400).body("errors[0].code", equalTo("claim.remedy-not-open"));
        kettle.decide("REPLACEMENT").then().statusCode(200);
    }

    @Test
    @Rule("L-26")
    void whoever_has_not_chosen_is_asked_and_their_newest_word_counts() {
        ClaimedKettle kettle = kettle("EE").claimed("");
        kettle.decide("REPLACEMENT").then().statusCode(400).body("errors[0].code", equalTo("claim.no-choice"));
        kettle.chose("REPAIR");
        kettle.chose("REPLACEMENT");
        assertThat(kettle.claim().<String>path("chosen")).isEqualTo("REPLACEMENT");
        kettle.decide("REPLACEMENT").then().statusCode(200);
    }

    @Test
    @Rule("L-30")
    void a_shop_may_give_more_than_the_law_to_whoever_asks_for_it() {
        ClaimedKettle kettle = kettle("EE").claimed("REFUND");
        assertThat(kettle.open()).containsExactly("REPAIR", "REPLACEMENT");
        kettle.decide("REFUND").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"LATE, TERMINATION", "GRAVE, TERMINATION"})
    @Rule("L-30")
    void what_was_late_or_is_grave_opens_money(String finding, String opened) {
        ClaimedKettle kettle = kettle("EE").claimed("REPAIR");
        kettle.found(finding);
        assertThat(kettle.open()).contains("PRICE_REDUCTION", opened);
        kettle.found("MINOR");
        assertThat(kettle.open()).contains("PRICE_REDUCTION").doesNotContain(opened);
    }

    @Test
    @Rule("L-25")
    void where_national_law_gives_more_the_house_enters_it_and_it_counts() {
        Instant ends = Instant.parse(kettle("SE").claimed("REPAIR").claim().path("lines[0].ends"));
        assertThat(ends)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(3 * 365 - 3)),
                        Instant.now().plus(Duration.ofDays(3 * 365 + 1)));
    }

    @Test
    @Rule("L-28")
    @Rule("L-30")
    void a_repair_lengthens_the_guarantee_once_and_whoever_claims_again_may_end_the_contract() {
        ClaimedKettle kettle = kettle("EE").claimed("REPAIR");
        Instant before = Instant.parse(kettle.claim().path("lines[0].ends"));
        assertThat(kettle.customersPage())
                .contains("Until when we answer for faults")
                .doesNotContain("twelve months longer");
        kettle.putRightBy("REPAIR");
        assertThat(kettle.customersPage()).contains("twelve months longer, because it was repaired");

        kettle.claimed("REFUND");
        Response claim = kettle.claim();
        Instant after = Instant.parse(claim.path("lines[0].ends"));
        assertThat(after)
                .isEqualTo(
                        before.atZone(ZoneId.of("Europe/Tallinn")).plusYears(1).toInstant());
        assertThat(claim.<Integer>path("lines[0].attempts")).isEqualTo(1);
        assertThat(kettle.open()).contains("PRICE_REDUCTION", "TERMINATION");
        kettle.decide("REPAIR").then().statusCode(400).body("errors[0].code", equalTo("claim.other-than-chosen"));

        kettle.chose("REPAIR");
        kettle.putRightBy("REPAIR");
        kettle.claimed("REFUND");
        assertThat(Instant.parse(kettle.claim().path("lines[0].ends")))
                .as("once, however often")
                .isEqualTo(after);
    }

    @Test
    @Rule("L-34")
    void in_the_united_kingdom_goods_can_be_rejected_for_thirty_days_that_stand_still_during_a_repair() {
        ClaimedKettle kettle = kettle("GB").claimed("REPAIR");
        Instant until = Instant.parse(kettle.claim().path("lines[0].rejectUntil"));
        assertThat(until)
                .isAfter(Instant.now().plus(Duration.ofDays(27)))
                .isBefore(Instant.now().plus(Duration.ofDays(30)));
        assertThat(kettle.open()).contains("SHORT_TERM_REJECTION");
        kettle.decided("REPAIR");
        assertThat(kettle.claim().<Boolean>path("lines[0].rejectStands")).isTrue();
        assertThat(kettle.claim().<String>path("lines[0].rejectUntil")).isNull();
    }

    @Test
    @Rule("L-36")
    void in_the_united_kingdom_one_repair_opens_the_final_rejection() {
        ClaimedKettle kettle = kettle("GB").claimed("REPAIR");
        assertThat(kettle.open()).doesNotContain("FINAL_REJECTION");
        kettle.putRightBy("REPAIR");
        kettle.claimed("REFUND");
        assertThat(kettle.open()).contains("FINAL_REJECTION", "PRICE_REDUCTION");
        assertThat(kettle.claim().<Boolean>path("lines[0].extended"))
                .as("no longer guarantee there")
                .isFalse();
    }

    @Test
    @Rule("L-35")
    void in_the_united_kingdom_money_that_is_agreed_to_is_promised_within_fourteen_days() {
        ClaimedKettle kettle = kettle("GB").claimed("REFUND");
        kettle.decide("REFUND", Duration.ofDays(15))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("remedies[0].by"))
                .body("errors[0].code", equalTo("claim.money-late"));
        kettle.decide("REFUND", Duration.ofDays(12)).then().statusCode(200);
    }

    @Test
    void nobody_knows_where_a_claim_stands_while_its_order_or_its_law_is_unknown() {
        kettle("JP").claimed("REPAIR").claim().then().statusCode(404);
        String complaint = FiledCase.file(staffing).reference();
        given(FrontDoor.as(owner))
                .get("/api/v1/cases/" + complaint + "/claim")
                .then()
                .statusCode(404);
        new Handler(owner)
                .send(complaint, "claim/choices", Map.of("remedy", "REPAIR", "words", "By telephone"))
                .then()
                .statusCode(409);
    }

    @Test
    void what_nobody_can_choose_is_refused_at_its_field() {
        ClaimedKettle kettle = kettle("EE").claimed("REPAIR");
        kettle.send("claim/choices", Map.of("remedy", "APOLOGY", "words", "By telephone"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("remedy"));
    }

    @Test
    void the_page_of_the_case_shows_it_and_takes_what_was_chosen_and_found() {
        ClaimedKettle kettle = kettle("EE").claimed("REPAIR");
        Clerk clerk = Clerk.of(owner);
        String path = "/desk/case/" + kettle.reference();
        assertThat(clerk.open(path).asString())
                .contains("The legal guarantee", "The customer chose: <strong>Repair</strong>");
        send(clerk, path, "choices", Map.of("choice-remedy", "REPLACEMENT", "choice-words", "By telephone"), 303);
        Map<String, String> unsaid = Map.of("finding-finding", "REPLACEMENT_IMPOSSIBLE", "finding-words", "");
        send(clerk, path, "findings", unsaid, 422);
        Map<String, String> said = Map.of("finding-finding", "REPLACEMENT_IMPOSSIBLE", "finding-words", "Sold out");
        send(clerk, path, "findings", said, 303);
        assertThat(clerk.open(path).asString())
                .contains("The customer chose: <strong>Replacement</strong>", "Replacement is impossible");
    }

    private static void send(Clerk clerk, String page, String form, Map<String, String> typed, int status) {
        Response sent = clerk.sendFrom(page, page + "/claim/" + form, typed);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(status);
    }

    @Test
    void nobody_changes_what_was_tried() {
        kettle("EE").claimed("REPAIR").putRightBy("REPAIR");
        for (String change :
                new String[] {"DELETE FROM claim_attempt", "UPDATE claim_attempt SET kind = 'REPLACEMENT'"}) {
            assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute(change))))
                    .isInstanceOf(UnableToExecuteStatementException.class);
        }
    }
}
