package org.amends.remedy.stripe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amends.Rule;
import org.amends.admin.ConnectedHouse;
import org.amends.people.Staffing;
import org.amends.remedy.refund.PaidOrder;
import org.amends.remedy.refund.RefundDeeds;
import org.amends.remedy.refund.RefundSender;
import org.amends.remedy.stripe.StandInStripe.Fault;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the provider does, its ledger and ours agree in the end, and no cent goes out twice. */
@QuarkusTest
@TestProfile(ConnectedHouse.class)
class StripeRefundsTest {

    private static final Duration PAST_THE_LEASE = Duration.ofMinutes(3);
    private static final long TABLE = PaidOrder.TABLE;

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    @Inject
    RefundSender sender;

    @SuppressWarnings("NullAway.Init")
    StandInStripe stripe;

    @SuppressWarnings("NullAway.Init")
    private PaidOrder order;

    @SuppressWarnings("NullAway.Init")
    private RefundDeeds deeds;

    @BeforeEach
    void anOrderAndACase() {
        order = PaidOrder.of(jdbi);
        deeds = RefundDeeds.owing(staffing);
    }

    private String approved() {
        return deeds.approved(RefundDeeds.ofOrder(order, TABLE, 0));
    }

    private void send() {
        sender.run(Duration.ZERO);
    }

    private void wait(Duration time) {
        sender.run(time);
    }

    private void agree(long out) {
        assertThat(stripe.out(order.payment())).isEqualTo(out);
        assertThat(order.paymentGivenBack()).isEqualTo(out);
        assertThat(order.lineGivenBack("table")).isEqualTo(out);
        assertThat(order.elsewhere()).isZero();
    }

    @Test
    @Rule("D11")
    void what_the_provider_confirms_is_confirmed_and_the_remedy_carried_out_with_its_reference() {
        String id = approved();

        send();

        assertThat(deeds.state(id)).isEqualTo("SUCCEEDED");
        deeds.list().then().body("confirmed", equalTo(18900)).body("left", equalTo(0));
        Response read = deeds.filed().read();
        assertThat(read.<String>path("status")).isEqualTo("SETTLED");
        assertThat(read.<String>path("remedies[0].done.proof"))
                .isEqualTo(stripe.of(order.payment()).get(0).id());
        agree(TABLE);
    }

    @Test
    @Rule("D15")
    @Rule("D16")
    void what_is_asked_of_the_provider_was_written_down_and_committed_before() {
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        String id = approved();
        stripe.beforeAnswer(order.payment(), () -> seen.add(state(id)));

        send();

        assertThat(seen).containsExactly("SENT");
        assertThat(stripe.of(order.payment()).get(0).key()).isEqualTo(id);
        agree(TABLE);
    }

    private String state(String id) {
        return jdbi.withHandle(
                handle -> handle.select("SELECT state FROM money_movement WHERE id = ?", UUID.fromString(id))
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void what_was_paid_for_a_gift_goes_to_its_receiver_by_hand_unless_a_colleague_names_the_givers_payment() {
        jdbi.useHandle(handle -> handle.execute("""
                        INSERT INTO case_order_hint (case_id, order_id, found_by)
                        SELECT f.id, o.id, 'GIFT_CODE' FROM case_file f, shop_order o
                        WHERE f.reference = ? AND o.external_id = ?
                        """, deeds.filed().reference(), order.externalId()));
        String id = deeds.approved(Map.of(
                "minor",
                TABLE,
                "order",
                Map.of(
                        "source",
                        "webshop",
                        "externalId",
                        order.externalId(),
                        "lines",
                        List.of(Map.of("line", "table", "minor", TABLE)))));

        send();

        assertThat(deeds.state(id)).isEqualTo("PENDING");
        deeds.list().then().body("refunds[0].carrier", equalTo("BY_HAND"));
        assertThat(stripe.of(order.payment())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SILENT_BEFORE_EFFECT", "SILENT_AFTER_EFFECT", "TROUBLE_500"})
    @Rule("D6")
    @Rule("P7")
    void what_nobody_answered_for_is_asked_after_and_goes_out_once(Fault fault) {
        stripe.fail(order.payment(), fault, fault);
        String id = approved();

        send();
        assertThat(deeds.state(id)).isEqualTo("UNKNOWN");
        assertThat(deeds.filed().read().<String>path("status")).isEqualTo("REMEDY_DUE");
        send();
        assertThat(deeds.state(id)).isEqualTo("UNKNOWN");
        wait(PAST_THE_LEASE);

        assertThat(deeds.state(id)).isEqualTo("SUCCEEDED");
        assertThat(stripe.of(order.payment())).hasSize(1);
        assertThat(stripe.asked(order.payment())).isEqualTo(fault == Fault.SILENT_AFTER_EFFECT ? 1 : 3);
        agree(TABLE);
    }

    @Test
    void what_the_provider_does_not_know_after_its_keys_are_forgotten_is_not_sent_again() {
        stripe.fail(order.payment(), Fault.SILENT_BEFORE_EFFECT);
        String id = approved();
        send();

        wait(Duration.ofHours(24));

        assertThat(deeds.state(id)).isEqualTo("UNKNOWN");
        assertThat(stripe.asked(order.payment())).isEqualTo(1);
        assertThat(order.paymentGivenBack()).isEqualTo(TABLE);
        Map<String, String> finding = Map.of("found", "DID_NOT_GO_OUT", "proof", "Nothing was booked");
        deeds.deed(deeds.filed().asOwner(), id, "finding", finding).then().statusCode(409);
        firstSentADayAgo(id);
        deeds.list().then().body("refunds[0].needs", equalTo("FINDING"));
        deeds.deed(deeds.filed().asOwner(), id, "finding", finding)
                .then()
                .statusCode(200)
                .body("state", equalTo("FAILED"));
        agree(0);
    }

    private void firstSentADayAgo(String id) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE money_movement SET first_sent = first_sent - interval '1 day' WHERE id = ?",
                UUID.fromString(id)));
    }

    @Test
    void what_the_provider_refuses_has_failed_and_may_be_proposed_again() {
        stripe.fail(order.payment(), Fault.REFUSED_400);
        String id = approved();

        send();
        assertThat(deeds.state(id)).isEqualTo("FAILED");
        deeds.list()
                .then()
                .body("left", equalTo(18900))
                .body("refunds[0].needs", equalTo("ANOTHER_WAY"))
                .body("refunds[0].events.note", hasItem("400 charge_disputed"));
        agree(0);

        String again = approved();
        send();
        assertThat(deeds.state(again)).isEqualTo("SUCCEEDED");
        agree(TABLE);
    }

    @Test
    @Rule("P7")
    void many_replicas_ask_the_provider_once() throws Exception {
        String id = approved();
        ExecutorService replicas = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(replicas.submit(this::send));
        }
        for (Future<?> one : all) {
            one.get();
        }
        replicas.shutdown();

        assertThat(deeds.state(id)).isEqualTo("SUCCEEDED");
        assertThat(stripe.asked(order.payment())).isEqualTo(1);
        agree(TABLE);
    }

    @Test
    @Rule("D6")
    void a_webhook_that_comes_before_the_answer_is_the_same_refund() {
        stripe.beforeAnswer(
                order.payment(),
                () -> assertThat(hear("refund.created", theOnly()).statusCode()).isEqualTo(204));
        String id = approved();

        send();

        assertThat(deeds.state(id)).isEqualTo("SUCCEEDED");
        agree(TABLE);
    }

    @Test
    @Rule("D16")
    void the_same_webhook_many_times_and_older_news_change_nothing() {
        stripe.begin(order.payment(), "pending");
        String id = approved();
        send();
        assertThat(deeds.state(id)).isEqualTo("PENDING");
        assertThat(deeds.filed().read().<String>path("status")).isEqualTo("REMEDY_DUE");
        stripe.becomes(order.payment(), "succeeded");

        for (String type : List.of("refund.updated", "refund.updated", "refund.created", "refund.failed")) {
            hear(type, theOnly()).then().statusCode(204);
        }
        hear("charge.refunded", order.payment()).then().statusCode(204);

        assertThat(deeds.list().<List<String>>path("refunds[0].events.state"))
                .containsExactly("PROPOSED", "APPROVED", "SENT", "PENDING", "SUCCEEDED");
        agree(TABLE);
    }

    @Test
    void a_webhook_that_was_lost_is_made_up_for_by_asking() {
        stripe.begin(order.payment(), "pending");
        String id = approved();
        send();
        stripe.becomes(order.payment(), "succeeded");

        wait(Duration.ofMinutes(61));

        assertThat(deeds.state(id)).isEqualTo("SUCCEEDED");
        agree(TABLE);
    }

    @Test
    void what_failed_before_it_was_confirmed_is_owed_again_and_goes_out_once_more() {
        stripe.begin(order.payment(), "pending");
        String id = approved();
        send();
        stripe.becomes(order.payment(), "failed");
        hear("refund.failed", theOnly()).then().statusCode(204);
        assertThat(deeds.state(id)).isEqualTo("FAILED");
        agree(0);

        stripe.begin(order.payment(), "succeeded");
        String again = approved();
        send();

        assertThat(deeds.state(again)).isEqualTo("SUCCEEDED");
        assertThat(deeds.filed().read().<String>path("status")).isEqualTo("SETTLED");
        agree(TABLE);
    }

    @Test
    void money_that_comes_back_after_it_was_confirmed_opens_the_case_and_calls_for_its_owner() {
        String id = approved();
        send();
        assertThat(deeds.filed().read().<String>path("status")).isEqualTo("SETTLED");
        stripe.becomes(order.payment(), "failed");

        hear("refund.failed", theOnly()).then().statusCode(204);
        send();

        assertThat(deeds.state(id)).isEqualTo("REVERSED");
        Response read = deeds.filed().read();
        assertThat(read.<String>path("status")).isEqualTo("IN_PROGRESS");
        assertThat(read.<List<String>>path("deadlines.findAll { it.open }.alarm"))
                .contains("REOPENED");
        agree(0);
        String before = deeds.filed().read().asString();
        send();
        assertThat(deeds.filed().read().asString()).isEqualTo(before);
    }

    @Test
    @Rule("D9")
    void a_refund_that_did_not_start_here_lowers_what_is_left_once_however_often_it_is_told() {
        String elsewhere =
                stripe.elsewhere(order.payment(), PaidOrder.ALL - 18000).id();
        for (int i = 0; i < 3; i++) {
            hear("refund.created", elsewhere).then().statusCode(204);
            hear("charge.refunded", order.payment()).then().statusCode(204);
        }
        assertThat(order.elsewhere()).isEqualTo(PaidOrder.ALL - 18000);

        deeds.propose(deeds.filed().asOwner(), UUID.randomUUID().toString(), RefundDeeds.ofOrder(order, 18001, 0))
                .then()
                .statusCode(409)
                .body("ceiling", equalTo("PAYMENT"));
        deeds.list().then().body("refunds.size()", equalTo(0));
        stripe.becomes(order.payment(), "failed");
        hear("refund.failed", elsewhere).then().statusCode(204);
        hear("refund.failed", elsewhere).then().statusCode(204);
        assertThat(order.elsewhere()).isZero();
    }

    @Test
    void a_webhook_that_is_replayed_later_or_signed_by_somebody_else_is_refused() {
        stripe.begin(order.payment(), "pending");
        String id = approved();
        send();
        stripe.becomes(order.payment(), "succeeded");
        String body = body("refund.updated", theOnly());
        Instant now = Instant.now();

        post(body, signed(body, now.minus(Duration.ofDays(7)), StripeOn.WEBHOOK_SECRET))
                .then()
                .statusCode(400);
        post(body, signed(body, now.minus(Duration.ofSeconds(310)), StripeOn.WEBHOOK_SECRET))
                .then()
                .statusCode(400);
        post(body, signed(body, now.plus(Duration.ofSeconds(310)), StripeOn.WEBHOOK_SECRET))
                .then()
                .statusCode(400);
        post(body, signed(body, now, "whsec_other")).then().statusCode(400);
        post(body, signed(body + " ", now, StripeOn.WEBHOOK_SECRET)).then().statusCode(400);
        for (String header : List.of("", "t=", "t=x,v1=y", "v1=0", "t=1,t=2,v1=3")) {
            post(body, header).then().statusCode(400);
        }
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks/stripe")
                .then()
                .statusCode(400);
        assertThat(deeds.state(id)).isEqualTo("PENDING");
        post(body, "v1=00," + signed(body, now, StripeOn.WEBHOOK_SECRET)).then().statusCode(204);
        assertThat(deeds.state(id)).isEqualTo("SUCCEEDED");
    }

    @Test
    void a_signed_webhook_that_makes_no_sense_changes_nothing() {
        for (String body :
                List.of("{}", "[]", "7", "{\"type\":\"refund.updated\",\"data\":{\"object\":{\"id\":\"../x\"}}}")) {
            post(body, signed(body, Instant.now(), StripeOn.WEBHOOK_SECRET))
                    .then()
                    .statusCode(204);
        }
        String notJson = "{";
        post(notJson, signed(notJson, Instant.now(), StripeOn.WEBHOOK_SECRET))
                .then()
                .statusCode(400);
    }

    @Test
    void the_customer_reads_sent_then_confirmed_and_that_it_came_back() {
        stripe.begin(order.payment(), "pending");
        approved();
        send();
        page().body(containsString("Refund of €189.00 sent. It is not confirmed yet"));
        stripe.becomes(order.payment(), "succeeded");
        hear("refund.updated", theOnly());
        send();
        page().body(containsString("Refund of €189.00 confirmed."));
        stripe.becomes(order.payment(), "failed");
        hear("refund.failed", theOnly());
        send();

        page().body(containsString("The refund of €189.00 came back to us. Liis Tamm is on it."))
                .body(containsString("What had been decided can’t be done as it stands; your case is open again"))
                .body(not(containsString("You opened the case")))
                .body(not(containsString("€189.00 confirmed")));
    }

    private ValidatableResponse page() {
        return given().header("Accept-Language", "en")
                .get(deeds.filed().link())
                .then()
                .statusCode(200);
    }

    private String theOnly() {
        List<StandInStripe.Paid> all = stripe.of(order.payment());
        return all.get(all.size() - 1).id();
    }

    private static String body(String type, String id) {
        return "{\"type\":\"" + type + "\",\"data\":{\"object\":{\"id\":\"" + id + "\"}}}";
    }

    private static Response hear(String type, String id) {
        String body = body(type, id);
        return post(body, signed(body, Instant.now(), StripeOn.WEBHOOK_SECRET));
    }

    private static Response post(String body, String signature) {
        return given().contentType("application/json")
                .header("Stripe-Signature", signature)
                .body(body)
                .post("/api/v1/webhooks/stripe");
    }

    private static String signed(String body, Instant at, String secret) {
        String time = Long.toString(at.getEpochSecond());
        return "t=" + time + ",v1=" + StripeSignature.hmac(time, body.getBytes(StandardCharsets.UTF_8), secret);
    }
}
