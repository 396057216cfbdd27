package org.amends.remedy.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.amends.Rule;
import org.amends.exchange.ExchangingCase;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds through the public API: proposed below every ceiling, approved within limits. */
@QuarkusTest
class RefundApiTest {

    private static final int MANY = 64;

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    @Inject
    RefundSender sender;

    @Inject
    Orders orders;

    @Test
    void a_proposal_without_an_amount_is_for_all_that_is_owed_and_a_second_one_finds_nothing_left() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);

        deeds.propose(deeds.filed().asOwner(), key(), Map.of())
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", containsString(deeds.filed().path("remedies/1/refunds")))
                .body("minor", equalTo(18900))
                .body("currency", equalTo("EUR"))
                .body("state", equalTo("PROPOSED"))
                .body("carrier", equalTo("BY_HAND"))
                .body("needs", equalTo("APPROVAL"))
                .body("events.by.name", equalTo(List.of("Liis Tamm")));
        deeds.propose(deeds.filed().asOwner(), key(), Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/refund-too-much"));
        deeds.list()
                .then()
                .statusCode(200)
                .body("promised", equalTo(18900))
                .body("left", equalTo(0))
                .body("confirmed", equalTo(0))
                .body("refunds.size()", equalTo(1));
    }

    @Test
    @Rule("P7")
    @Rule("D6")
    void of_sixty_four_proposals_at_once_not_a_cent_is_over_what_the_remedy_grants() throws Exception {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        String etag = deeds.filed().etag();

        List<Response> answers =
                atOnce(i -> deeds.propose(deeds.filed().asOwner(), key(), etag, Map.of("minor", 1000)));

        assertThat(answers.stream().filter(one -> one.statusCode() == 201)).hasSize(18);
        assertThat(answers.stream().filter(one -> one.statusCode() == 409)).hasSize(MANY - 18);
        deeds.list().then().body("left", equalTo(900)).body("refunds.size()", equalTo(18));
    }

    @Test
    @Rule("P4")
    void the_same_proposal_sent_many_times_at_once_is_one_refund_and_one_answer() throws Exception {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        String etag = deeds.filed().etag();
        String key = key();

        List<Response> answers = atOnce(i -> deeds.propose(deeds.filed().asOwner(), key, etag, Map.of()));

        assertThat(answers).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        deeds.list().then().body("refunds.size()", equalTo(1));
    }

    @Test
    @Rule("D9")
    void two_cases_about_one_order_share_its_ceilings() {
        PaidOrder order = PaidOrder.of(jdbi);
        RefundDeeds one = RefundDeeds.owing(staffing);
        RefundDeeds other = RefundDeeds.owing(staffing);

        one.proposed(RefundDeeds.ofOrder(order, 18000, 0));
        other.propose(other.filed().asOwner(), key(), RefundDeeds.ofOrder(order, 901, 0))
                .then()
                .statusCode(409)
                .body("ceiling", equalTo("LINE"))
                .body("name", equalTo("table"));
        other.list().then().body("left", equalTo(18900)).body("refunds.size()", equalTo(0));
        other.proposed(RefundDeeds.ofOrder(order, 900, 499));
    }

    @Test
    @Rule("D9")
    void a_refund_that_names_no_goods_stays_within_all_that_was_paid_for_the_order_of_its_case() {
        ExchangingCase claim = ExchangingCase.of(staffing, orders);
        claim.wantsMoney().decided(ExchangingCase.refund(200_00)).accepted();
        unnamed(claim, 106_71).then().statusCode(409).body("ceiling", equalTo("ORDER"));
        unnamed(claim, 100_00).then().statusCode(201);
        unnamed(claim, 6_71).then().statusCode(409).body("ceiling", equalTo("ORDER"));
        unnamed(claim, 6_70).then().statusCode(201);
    }

    private Response unnamed(ExchangingCase claim, long minor) {
        return claim.handler().propose(claim.reference(), 1, Map.of("minor", minor));
    }

    @Test
    @Rule("D15")
    void over_two_payments_it_is_proposed_and_approved_as_one_by_the_limit_of_the_whole() {
        PaidOrder order = PaidOrder.of(jdbi).alsoPaidWith("gift", 10_000);
        RefundDeeds deeds = RefundDeeds.owing(staffing);

        String first = deeds.proposed(Map.of(
                "minor",
                PaidOrder.TABLE,
                "order",
                Map.of(
                        "source", "webshop",
                        "externalId", order.externalId(),
                        "lines", List.of(Map.of("line", "table", "minor", PaidOrder.TABLE)))));

        Response read = deeds.list();
        assertThat(read.<List<Integer>>path("refunds.minor")).hasSize(2);
        assertThat(read.<List<Integer>>path("refunds.minor").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo((int) PaidOrder.TABLE);
        assertThat(read.<List<String>>path("refunds.partOf.refund")).containsOnly(first);
        assertThat(order.lineGivenBack("table")).isEqualTo(PaidOrder.TABLE);
        assertThat(order.paymentsGivenBack()).isEqualTo(PaidOrder.TABLE);
        deeds.deed(FrontDoor.as(staffing.hire(StaffRole.AGENT)), first, "approval", Map.of())
                .then()
                .statusCode(403);
        deeds.deed(deeds.filed().asOwner(), read.path("refunds[1].id"), "approval", Map.of())
                .then()
                .statusCode(200);
        assertThat(deeds.list().<List<String>>path("refunds.state")).containsOnly("APPROVED");
        deeds.deed(deeds.filed().asOwner(), first, "dismissal", Map.of()).then().statusCode(200);
        assertThat(deeds.list().<List<String>>path("refunds.state")).containsOnly("DROPPED");
        assertThat(order.paymentsGivenBack()).isZero();
        assertThat(order.lineGivenBack("table")).isZero();
    }

    @Test
    void an_agent_approves_within_their_own_limit_and_a_lead_beyond_it() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        String small = deeds.proposed(Map.of("minor", 10000));
        String large = deeds.proposed(Map.of("minor", 8900));
        RefundDeeds another = RefundDeeds.owing(staffing);
        String tooLarge = another.proposed(Map.of("minor", 10001));

        deeds.deed(FrontDoor.as(staffing.hire(StaffRole.AGENT)), small, "approval", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        another.deed(FrontDoor.as(staffing.hire(StaffRole.AGENT)), tooLarge, "approval", Map.of())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-yours"));
        assertThat(another.state(tooLarge)).isEqualTo("PROPOSED");
        another.deed(another.filed().asOwner(), tooLarge, "approval", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvals.by.name", equalTo(List.of("Liis Tamm")));
        assertThat(deeds.state(large)).isEqualTo("PROPOSED");
    }

    @Test
    void beyond_every_limit_two_different_people_approve() {
        RefundDeeds deeds = RefundDeeds.owing(staffing, 50001, "EUR");
        String id = deeds.proposed(Map.of());

        deeds.deed(deeds.filed().asOwner(), id, "approval", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("needs", equalTo("SECOND_APPROVAL"));
        deeds.deed(deeds.filed().asOwner(), id, "approval", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/refund-approved-already"));
        deeds.deed(FrontDoor.as(staffing.hire(StaffRole.AGENT)), id, "approval", Map.of())
                .then()
                .statusCode(403);
        deeds.deed(deeds.filed().asManager(), id, "approval", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvals.size()", equalTo(2));
    }

    @Test
    void in_a_currency_without_a_limit_two_people_approve_the_smallest_sum() {
        RefundDeeds deeds = RefundDeeds.owing(staffing, 5, "JPY");
        String id = deeds.proposed(Map.of());

        deeds.deed(deeds.filed().asOwner(), id, "approval", Map.of()).then().body("state", equalTo("PROPOSED"));
        deeds.deed(deeds.filed().asManager(), id, "approval", Map.of()).then().body("state", equalTo("APPROVED"));
    }

    @Test
    @Rule("P7")
    void two_approvers_at_once_approve_it_once() throws Exception {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        String id = deeds.proposed(Map.of());

        List<Response> answers = atOnce(i ->
                deeds.deed(i % 2 == 0 ? deeds.filed().asOwner() : deeds.filed().asManager(), id, "approval", Map.of()));

        assertThat(answers.stream().filter(one -> one.statusCode() == 200)).hasSize(1);
        assertThat(answers.stream().filter(one -> one.statusCode() == 409)).hasSize(MANY - 1);
    }

    @Test
    void what_was_dropped_may_be_proposed_again_and_what_was_sent_can_not_be_dropped() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        for (String id : List.of(deeds.proposed(Map.of("minor", 100)), deeds.approved(Map.of("minor", 18800)))) {
            deeds.deed(deeds.filed().asOwner(), id, "dismissal", Map.of())
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DROPPED"));
        }
        String sent = deeds.approved(Map.of());
        sender.run(Duration.ZERO);

        deeds.deed(deeds.filed().asOwner(), sent, "dismissal", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/refund-state"))
                .body("current", equalTo("PENDING"));
    }

    @Test
    @Rule("D6")
    void a_proof_typed_by_hand_is_refused_while_a_refund_is_under_way_and_shuts_the_till_after() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        String id = deeds.proposed(Map.of("minor", 100));
        Map<String, String> proof = Map.of("kind", "TRANSACTION_REFERENCE", "proof", "Transfer 77120934");

        deeds.filed()
                .send(deeds.filed().asOwner(), "remedies/1/proof", proof)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/refund-under-way"));
        assertThat(deeds.filed().read().<String>path("status")).isEqualTo("REMEDY_DUE");
        deeds.deed(deeds.filed().asOwner(), id, "dismissal", Map.of()).then().statusCode(200);
        deeds.filed()
                .send(deeds.filed().asOwner(), "remedies/1/proof", proof)
                .then()
                .statusCode(200);
        deeds.propose(deeds.filed().asOwner(), key(), Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/refund-not-owed"));
        deeds.list().then().body("left", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"minor\": 0}",
                "{\"minor\": -5}",
                "{\"minor\": 1.5}",
                "{\"minor\": 99999999999999999999}",
                "{\"minor\": \"all\"}",
                "{\"amount\": 5}",
                "{\"order\": {}}",
                "{\"order\": {\"source\": \"webshop\", \"externalId\": \"nobody knows it\", \"lines\": []}}",
                "{\"order\": {\"source\": \"webshop\", \"externalId\": \"1\", \"lines\": [null]}}",
                "[]",
                "null"
            })
    void what_makes_no_sense_is_400_and_reserves_nothing(String body) {
        RefundDeeds deeds = RefundDeeds.owing(staffing);

        deeds.propose(deeds.filed().asOwner(), key(), body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        deeds.list().then().body("left", equalTo(18900)).body("refunds.size()", equalTo(0));
    }

    @Test
    void more_than_is_owed_is_refused_up_to_the_largest_number() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);

        for (long minor : List.of(18901L, Long.MAX_VALUE)) {
            deeds.propose(deeds.filed().asOwner(), key(), Map.of("minor", minor))
                    .then()
                    .statusCode(409)
                    .body("ceiling", equalTo("REMEDY"));
        }
    }

    @Test
    void lines_that_are_not_the_sum_or_stand_there_twice_or_another_payment_are_400() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        PaidOrder order = PaidOrder.of(jdbi);
        Map<String, Object> whole = RefundDeeds.ofOrder(order, 1000, 99);
        Map<String, Object> twice = Map.of("line", "table", "minor", 500);

        refuse(deeds, with(whole, "lines", List.of(Map.of("line", "table", "minor", 999))), "order.lines");
        refuse(deeds, with(whole, "lines", List.of(Map.of("line", "table", "minor", Long.MAX_VALUE))), "order.lines");
        refuse(deeds, with(whole, "lines", List.of(twice, twice)), "order.lines");
        refuse(deeds, with(whole, "delivery", 98), "order.lines");
        refuse(deeds, with(whole, "payment", "pi_of_another"), "order.payment");
        assertThat(order.paymentGivenBack()).isZero();
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> order = new HashMap<>((Map<String, ?>) body.get("order"));
        order.put(field, value);
        return Map.of("minor", body.get("minor"), "order", order);
    }

    private void refuse(RefundDeeds deeds, Map<String, Object> body, String field) {
        deeds.propose(deeds.filed().asOwner(), key(), body)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void a_refund_of_another_remedy_or_of_nobody_is_404_and_a_customer_is_403() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        RefundDeeds other = RefundDeeds.owing(staffing);
        String id = other.proposed(Map.of());

        for (String unknown : List.of(id, UUID.randomUUID().toString(), "1", "'")) {
            deeds.deed(deeds.filed().asOwner(), unknown, "approval", Map.of())
                    .then()
                    .statusCode(404);
        }
        deeds.filed()
                .asManager()
                .get(deeds.filed().path("remedies/2/refunds"))
                .then()
                .statusCode(404);
        deeds.propose(deeds.filed().asCustomer(), key(), Map.of()).then().statusCode(403);
        deeds.filed()
                .asCustomer()
                .get(deeds.filed().path("remedies/1/refunds"))
                .then()
                .statusCode(403);
        assertThat(other.state(id)).isEqualTo("PROPOSED");
    }

    @Test
    void a_proposal_without_a_key_is_400_without_a_version_428_and_on_an_old_one_412() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);

        deeds.filed()
                .send(deeds.filed().asOwner(), "remedies/1/refunds", Map.of())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("Idempotency-Key"));
        deeds.filed()
                .asOwner()
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .body(Map.of())
                .post(deeds.filed().path("remedies/1/refunds"))
                .then()
                .statusCode(428);
        deeds.propose(deeds.filed().asOwner(), key(), "\"0\"", Map.of()).then().statusCode(412);
        deeds.list().then().body("refunds.size()", equalTo(0));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static List<Response> atOnce(IntFunction<Response> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Response>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int number = i;
            all.add(threads.submit(() -> {
                start.await();
                return act.apply(number);
            }));
        }
        start.countDown();
        List<Response> answers = new ArrayList<>();
        for (Future<Response> one : all) {
            answers.add(one.get());
        }
        threads.shutdown();
        return answers;
    }
}
