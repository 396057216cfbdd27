package org.amends.remedy.refund;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** With no provider at all, a named person pays, and the customer reads what is true. */
@QuarkusTest
class PayoutByHandTest {

    @Inject
    Staffing staffing;

    @Inject
    RefundSender sender;

    @Inject
    Outgoing outgoing;

    private final Map<String, String> proof = Map.of("proof", "Bank transfer 2026-11-26, reference 77120934");

    @Test
    void it_waits_for_the_person_who_has_to_pay_and_is_confirmed_by_them_with_a_proof() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        String id = deeds.approved(Map.of());
        deeds.deed(deeds.filed().asOwner(), id, "payout", proof).then().statusCode(409);
        sender.run(Duration.ZERO);

        deeds.list()
                .then()
                .body("refunds[0].state", equalTo("PENDING"))
                .body("refunds[0].needs", equalTo("PAYOUT"))
                .body("payer.id", equalTo(deeds.filed().owner().id().toString()));
        deeds.deed(FrontDoor.as(staffing.hire(StaffRole.AGENT)), id, "payout", proof)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-yours"));
        deeds.deed(deeds.filed().asOwner(), id, "payout", Map.of()).then().statusCode(400);
        deeds.deed(deeds.filed().asOwner(), id, "payout", proof)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUCCEEDED"));
        deeds.deed(deeds.filed().asOwner(), id, "payout", proof).then().statusCode(409);
        sender.run(Duration.ZERO);

        Response read = deeds.filed().read();
        assertThat(read.<String>path("status")).isEqualTo("SETTLED");
        assertThat(read.<String>path("remedies[0].done.proof")).isEqualTo(proof.get("proof"));
    }

    @Test
    void a_part_of_the_sum_does_not_carry_the_remedy_out() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        pay(deeds, deeds.approved(Map.of("minor", 18899)));
        assertThat(deeds.filed().read().<String>path("status")).isEqualTo("REMEDY_DUE");

        pay(deeds, deeds.approved(Map.of()));

        assertThat(deeds.filed().read().<String>path("status")).isEqualTo("SETTLED");
        deeds.list().then().body("confirmed", equalTo(18900)).body("left", equalTo(0));
    }

    private void pay(RefundDeeds deeds, String id) {
        sender.run(Duration.ZERO);
        deeds.deed(deeds.filed().asOwner(), id, "payout", proof).then().statusCode(200);
        sender.run(Duration.ZERO);
    }

    @Test
    @Rule("D6")
    void once_the_customer_contests_nothing_more_goes_out() {
        RefundDeeds deeds = RefundDeeds.decided(staffing);
        String proposed = deeds.proposed(Map.of("minor", 100));
        String approved = deeds.approved(Map.of("minor", 200));
        deeds.filed()
                .act(deeds.filed().asCustomer(), "decisions/current/contest", Map.of("statement", "It is too little"));

        refuse(deeds.propose(deeds.filed().asOwner(), UUID.randomUUID().toString(), Map.of("minor", 100)));
        refuse(deeds.deed(deeds.filed().asOwner(), proposed, "approval", Map.of()));
        sender.run(Duration.ZERO);
        assertThat(deeds.state(approved)).isEqualTo("DROPPED");
        deeds.list().then().body("left", equalTo(0));
    }

    private static void refuse(Response response) {
        response.then().statusCode(409).body("type", equalTo("/problems/refund-not-owed"));
    }

    @Test
    void a_case_can_be_withdrawn_until_money_has_moved() {
        RefundDeeds still = RefundDeeds.owing(staffing);
        String approved = still.approved(Map.of());
        still.filed().act(still.filed().asCustomer(), "withdrawal", Map.of());
        RefundDeeds moving = RefundDeeds.owing(staffing);
        moving.approved(Map.of());

        sender.run(Duration.ZERO);

        assertThat(still.state(approved)).isEqualTo("DROPPED");
        moving.filed()
                .send(moving.filed().asCustomer(), "withdrawal", Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("withdraw.remedy-done")));
        assertThat(moving.filed().read().<String>path("status")).isEqualTo("REMEDY_DUE");
    }

    @Test
    @Rule("D16")
    void a_claim_whose_sender_died_is_taken_up_by_another_after_its_lease() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        String id = deeds.approved(Map.of());
        while (!deeds.state(id).equals("SENT")) {
            outgoing.toSend();
        }

        sender.run(Duration.ZERO);
        assertThat(deeds.state(id)).isEqualTo("SENT");
        sender.run(Duration.ofMinutes(3));

        assertThat(deeds.list().<List<String>>path("refunds[0].events.state"))
                .containsExactly("PROPOSED", "APPROVED", "SENT", "UNKNOWN", "PENDING");
    }

    @Test
    void the_customer_reads_what_is_under_way_who_pays_it_and_when_it_is_confirmed() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        String id = deeds.proposed(Map.of());
        page(deeds).body(not(containsString("Your money")));

        deeds.deed(deeds.filed().asOwner(), id, "approval", Map.of()).then().statusCode(200);
        page(deeds).body(containsString("€189.00 is about to be sent back to you."));
        sender.run(Duration.ZERO);
        page(deeds)
                .body(containsString("Liis Tamm sees to it that €189.00 is paid back to you."))
                .body(not(containsString("Refund of €189.00 sent")));
        deeds.deed(deeds.filed().asOwner(), id, "payout", proof).then().statusCode(200);

        page(deeds).body(containsString("Refund of €189.00 confirmed.")).body(not(containsString("sees to it")));
    }

    @Test
    void whoever_has_to_pay_finds_it_among_their_tasks_until_it_is_paid() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        String first = deeds.proposed(Map.of("minor", 100));
        String id = deeds.approved(Map.of());
        sender.run(Duration.ZERO);

        tasks(deeds)
                .body("items.refund", equalTo(List.of(first, id)))
                .body("items.needs", equalTo(List.of("APPROVAL", "PAYOUT")))
                .body("items.reference", everyItem(equalTo(deeds.filed().reference())))
                .body("items[0].by", notNullValue());
        Response page =
                tasks(deeds.filed().asOwner().queryParam("limit", 1)).extract().response();
        assertThat(page.<List<String>>path("items.refund")).containsExactly(first);
        tasks(deeds.filed().asOwner().queryParam("after", page.<String>path("next")))
                .body("items.refund", equalTo(List.of(id)))
                .body("next", nullValue());
        deeds.deed(deeds.filed().asOwner(), id, "payout", proof).then().statusCode(200);
        tasks(deeds).body("items.refund", equalTo(List.of(first)));
        deeds.filed().asOwner().get("/api/v1/refunds?owedBy=you").then().statusCode(400);
        deeds.filed().asCustomer().get("/api/v1/refunds").then().statusCode(403);
    }

    private static ValidatableResponse tasks(RefundDeeds deeds) {
        return tasks(deeds.filed().asOwner());
    }

    private static ValidatableResponse tasks(RequestSpecification as) {
        return as.queryParam("owedBy", "me").get("/api/v1/refunds").then().statusCode(200);
    }

    static ValidatableResponse page(RefundDeeds deeds) {
        return given().header("Accept-Language", "en")
                .get(deeds.filed().link())
                .then()
                .statusCode(200);
    }
}
