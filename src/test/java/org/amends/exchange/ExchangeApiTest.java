package org.amends.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kettle for another one: the same price, cheaper, dearer, free of charge, sold out. */
@QuarkusTest
class ExchangeApiTest {

    private static final Map<String, String> PARCEL = Map.of("carrier", "Omniva", "tracking", "CE123456789EE");

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    Jdbi jdbi;

    private ExchangingCase claim;

    @BeforeEach
    void two_faulty_kettles() {
        claim = ExchangingCase.of(staffing, orders);
    }

    private Map<String, Object> line() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT given_back, exchanged FROM order_line WHERE order_id = :order AND line_id = '1'")
                .bind("order", claim.order())
                .mapToMap()
                .one());
    }

    private void uses(long minor, int units) {
        assertThat(line()).containsEntry("given_back", minor).containsEntry("exchanged", units);
    }

    @Test
    @Rule("D7")
    void for_the_same_price_nobody_owes_anything_and_what_is_sent_settles_the_case() {
        claim.decided(ExchangingCase.exchange(2, 91_80)).accepted();
        assertThat(claim.state()).isEqualTo("TO_SEND");
        assertThat(claim.read().<List<?>>path("remedies")).hasSize(1);
        uses(91_80, 2);

        assertThat(claim.send("sending", PARCEL).statusCode()).isEqualTo(200);

        assertThat(claim.state()).isEqualTo("SENT");
        assertThat(claim.status()).isEqualTo("SETTLED");
        assertThat(claim.browser().open(claim.link()).asString())
                .contains("Kettle, red", "It is on its way to you: Omniva, CE123456789EE");
        claim.send("sending", PARCEL).then().statusCode(409);
    }

    @Test
    @Rule("D7")
    void what_is_cheaper_is_refunded_to_the_cent_and_no_cent_more() {
        claim.decided(ExchangingCase.exchange(1, 30_00)).accepted();
        assertThat(claim.read().<List<String>>path("remedies.kind")).containsExactly("EXCHANGE", "REFUND");
        assertThat(claim.read().<Integer>path("remedies[1].amount.minor")).isEqualTo(15_90);
        uses(30_00, 1);

        Response proposed = claim.handler().propose(claim.reference(), 2);
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);

        uses(45_90, 1);
        assertThat(claim.browser().open(claim.link() + "/exchange").asString()).contains("You get €15.90 back");
    }

    @Test
    void what_is_dearer_waits_for_the_customers_yes_to_just_this_sum() {
        claim.decided(ExchangingCase.exchange(1, 59_90)).accepted();
        assertThat(claim.state()).isEqualTo("OFFERED");
        uses(45_90, 1);
        claim.send("sending", PARCEL).then().statusCode(409).body("errors[0].code", equalTo("exchange.not-agreed"));
        Response byHand = claim.handler()
                .send(claim.reference(), "remedies/1/proof", Map.of("kind", "TRACKING_NUMBER", "proof", "CE1"));
        assertThat(byHand.statusCode()).as(byHand.asString()).isEqualTo(409);
        claim.send("agreement", Map.of("minor", 13_00, "heard", "On the telephone"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("minor"));
        claim.send("agreement", Map.of("minor", 14_00))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("heard"));

        String page = claim.link() + "/exchange";
        assertThat(claim.browser().open(page).asString()).contains("It costs €14.00 more than what you paid");
        Response agreed = claim.browser().submit(page, page + "/1/agreement");
        assertThat(agreed.statusCode()).as(agreed.asString()).isEqualTo(303);

        assertThat(claim.state()).isEqualTo("TO_SEND");
        assertThat(claim.list().<Integer>path("toPay[0]")).isEqualTo(14_00);
        assertThat(claim.list().<String>path("agreedAt[0]")).isNotNull();
        assertThat(claim.send("sending", PARCEL).statusCode()).isEqualTo(200);
        assertThat(claim.status()).isEqualTo("SETTLED");
    }

    @Test
    void who_does_not_want_to_pay_more_gets_another_decision_and_may_be_paid_back() {
        claim.decided(ExchangingCase.exchange(1, 59_90)).accepted();
        String page = claim.link() + "/exchange";

        Response declined = claim.browser().submit(page, page + "/1/refusal");

        assertThat(declined.statusCode()).as(declined.asString()).isEqualTo(303);
        assertThat(claim.state()).isEqualTo("DECLINED");
        assertThat(claim.status()).isEqualTo("IN_PROGRESS");
        uses(0, 0);
        claim.wantsMoney().decided(ExchangingCase.refund(45_90)).accepted();
        assertThat(claim.status()).isEqualTo("REMEDY_DUE");
    }

    @Test
    void what_is_sold_out_is_said_with_its_reason_and_the_case_goes_on_to_money() {
        claim.decided(ExchangingCase.exchange(2, 91_80)).accepted();
        claim.send("unavailability", Map.of("reason", " ")).then().statusCode(400);

        Response gone = claim.send("unavailability", Map.of("reason", "Sold out, and no longer made."));

        assertThat(gone.statusCode()).as(gone.asString()).isEqualTo(200);
        assertThat(claim.state()).isEqualTo("UNAVAILABLE");
        assertThat(claim.status()).isEqualTo("IN_PROGRESS");
        assertThat(claim.read().<List<String>>path("deadlines.findAll { it.open }.kind"))
                .contains("DECIDE");
        assertThat(claim.browser().open(claim.link()).asString())
                .contains("can’t be sent", "Sold out, and no longer made.", "your case is open again");
        uses(0, 0);
        claim.wantsMoney().decided(ExchangingCase.refund(91_80)).accepted();
        Response proposed = claim.handler().propose(claim.reference(), 2);
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
        uses(91_80, 0);
    }

    @Test
    @Rule("D7")
    void no_unit_and_no_cent_is_exchanged_and_paid_back_as_well() {
        claim.decide(ExchangingCase.exchange(3, 10_00))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("remedies[0].exchange.quantity"));
        claim.decide(ExchangingCase.exchange(2, 91_80), ExchangingCase.exchange(1, 45_90))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("remedies[1].exchange.quantity"));
        claim.decided(ExchangingCase.exchange(2, 91_80), ExchangingCase.refund(45_90))
                .accepted();

        Response proposed = claim.handler().propose(claim.reference(), 2);

        proposed.then().statusCode(400).body("errors[0].code", equalTo("exchanged-goods"));
        Response named = claim.propose(2, "1", 45_90);
        assertThat(named.statusCode()).as(named.asString()).isEqualTo(409);
        uses(91_80, 2);
    }

    @Test
    void a_replacement_is_free_of_charge_and_its_unit_may_come_back_another_time() {
        Map<String, Object> priced = ExchangingCase.remedy(
                "REPLACEMENT",
                Map.of(
                        "line",
                        "1",
                        "quantity",
                        1,
                        "article",
                        "The same kettle",
                        "price",
                        Map.of("minor", 1, "currency", "EUR")));
        claim.decide(priced)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("remedies[0].exchange.price.minor"));
        claim.decided(ExchangingCase.replacement(1)).accepted();
        uses(45_90, 1);
        assertThat(claim.send("sending", PARCEL).statusCode()).isEqualTo(200);
        claim.browser().submit(claim.link(), claim.link() + "/confirm");
        assertThat(claim.status()).isEqualTo("CLOSED");
        uses(0, 0);
    }

    @Test
    void what_does_not_fit_is_refused_at_its_field() {
        claim.decide(Map.of("kind", "EXCHANGE", "what", "Another one"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("remedies[0].exchange.article"));
        claim.decide(ExchangingCase.remedy(
                        "EXCHANGE",
                        Map.of(
                                "line",
                                "2",
                                "quantity",
                                1,
                                "article",
                                "A lid",
                                "price",
                                Map.of("minor", 1, "currency", "EUR"))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("remedies[0].exchange.line"));
        claim.decide(ExchangingCase.remedy(
                        "EXCHANGE",
                        Map.of(
                                "line",
                                "1",
                                "quantity",
                                1,
                                "article",
                                "Kettle",
                                "price",
                                Map.of("minor", 1, "currency", "USD"))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("remedies[0].exchange.price.currency"));
    }

    @Test
    void a_contested_decision_sends_nothing() {
        claim.decided(ExchangingCase.exchange(1, 59_90));
        staffing.hire(StaffRole.MANAGER);
        Response contested = claim.browser()
                .submit(claim.link() + "/contest", claim.link() + "/contest", "words", "I want my money back.");
        assertThat(contested.statusCode()).as(contested.asString()).isEqualTo(303);
        assertThat(claim.state()).isEqualTo("DROPPED");
        uses(0, 0);
    }

    @Test
    void whoever_packs_finds_what_is_due_and_nobody_else_reads_the_exchange_of_a_case() {
        claim.decided(ExchangingCase.exchange(2, 91_80));
        assertThat(due()).doesNotContain(claim.reference());
        claim.accepted();
        assertThat(due()).contains(claim.reference());
        given().get("/api/v1/cases/" + claim.reference() + "/exchanges").then().statusCode(401);
        ExchangingCase other = ExchangingCase.of(staffing, orders);
        String theirs = claim.link().replaceAll(".*/c/", "");
        given().header("Authorization", "Bearer " + theirs)
                .get("/api/v1/cases/" + claim.reference() + "/exchanges")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + theirs)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("minor", 1))
                .post("/api/v1/cases/" + other.reference() + "/exchanges/1/agreement")
                .then()
                .statusCode(404);
        given(FrontDoor.as(claim.owner()))
                .header("If-Match", claim.read().getHeader("ETag"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(PARCEL)
                .post("/api/v1/cases/" + claim.reference() + "/exchanges/9/sending")
                .then()
                .statusCode(404);
    }

    private List<String> due() {
        return given(FrontDoor.as(claim.owner())).get("/api/v1/exchanges").path("reference");
    }
}
