package org.amends.returns.withdrawal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amends.Rule;
import org.amends.letter.Handler;
import org.amends.order.Commitments;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.StoredOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A declaration whose number and address fit an order that the shop told us of. */
@QuarkusTest
class KnownOrderTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    Commitments commitments;

    private final String email = UUID.randomUUID() + "@example.org";
    private Handler handler;

    @BeforeEach
    void somebody_reads_along() {
        handler = new Handler(staffing.hire(StaffRole.LEAD));
    }

    @Test
    @Rule("L-08")
    void its_money_is_owed_in_the_same_breath_and_nobody_was_asked() {
        StoredOrder order = known(new SampleOrder().line("1", 2, 45_90).delivery(4_90));
        Response read = handler.read(declare(order, Map.of()).path("reference"));
        assertThat(read.path("status").toString()).isEqualTo("REMEDY_DUE");
        assertThat(read.<Integer>path("remedies[0].amount.minor")).isEqualTo(50_80);
        assertThat(commitments.available(order.id())).containsEntry("1", 0);
    }

    @Test
    @Rule("L-32")
    void whoever_bought_in_the_united_kingdom_withdraws_in_the_same_way_and_has_the_receipt_at_once() {
        StoredOrder order =
                known(new SampleOrder().boughtIn("GB").line("1", 2, 45_90).delivery(4_90));
        Response declared = declare(order, Map.of());
        Response read = handler.read(declared.path("reference"));
        assertThat(read.path("status").toString()).isEqualTo("REMEDY_DUE");
        assertThat(read.<List<String>>path("history.verb")).contains("ACKNOWLEDGE");
        assertThat(read.<Integer>path("remedies[0].amount.minor")).isEqualTo(50_80);
        Response file = given().get(declared.<String>path("link").replaceAll("^https?://[^/]+", "") + "/receipt.pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/pdf");
    }

    @Test
    @Rule("L-06")
    void the_answer_is_the_same_whether_it_was_found_or_not() {
        StoredOrder order = known(new SampleOrder().line("1", 2, 45_90));
        Response found = declare(order, Map.of());
        Response missed = declare(order, Map.of("email", "somebody.else@example.org"));
        assertThat(missed.statusCode()).isEqualTo(found.statusCode());
        assertThat(missed.<Map<String, Object>>path("").keySet())
                .isEqualTo(found.<Map<String, Object>>path("").keySet());
        assertThat(missed.path("status").toString())
                .isEqualTo(found.path("status").toString());
        assertThat(handler.read(missed.path("reference")).path("status").toString())
                .isEqualTo("ACKNOWLEDGED");
    }

    @Test
    @Rule("D17")
    void the_rest_can_be_withdrawn_from_later() {
        StoredOrder order = known(new SampleOrder().line("1", 3, 30_00).delivery(0));
        declare(order, Map.of("units", List.of(Map.of("line", "1", "quantity", 1))));
        Response rest = handler.read(declare(order, Map.of()).path("reference"));
        assertThat(rest.<Integer>path("remedies[0].amount.minor")).isEqualTo(20_00);
        Response again = handler.read(declare(order, Map.of()).path("reference"));
        assertThat(again.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(again.<List<?>>path("remedies")).isEmpty();
    }

    @Test
    @Rule("L-15")
    void what_came_long_ago_is_left_to_a_person_for_nothing_proves_that_it_came() {
        StoredOrder order = known(new SampleOrder().line("1", 1, 30_00));
        Instant longAgo = Instant.now().minus(Duration.ofDays(40));
        SampleOrder late = new SampleOrder()
                .named(order.snapshot().name())
                .version(2)
                .line("1", 1, 30_00)
                .concludedAt(longAgo)
                .deliveredAt(longAgo);
        orders.take(late.findable(key(order.snapshot().name().externalId())));
        Response read = handler.read(declare(order, Map.of()).path("reference"));
        assertThat(read.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(commitments.available(order.id())).containsEntry("1", 1);
    }

    @Test
    @Rule("D8")
    @Rule("P7")
    void of_many_who_withdraw_at_once_from_the_last_units_each_unit_is_given_back_once() throws Exception {
        StoredOrder order = known(new SampleOrder().line("1", 3, 30_00).delivery(0));
        ExecutorService many = Executors.newFixedThreadPool(16);
        try {
            List<Future<Response>> all = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                all.add(many.submit(
                        () -> declare(order, Map.of("units", List.of(Map.of("line", "1", "quantity", 1))))));
            }
            long owed = 0;
            for (Future<Response> one : all) {
                assertThat(one.get().statusCode()).isIn(201, 400);
                if (one.get().statusCode() == 201) {
                    owed +=
                            handler
                                    .read(one.get().path("reference"))
                                    .<List<Integer>>path("remedies.amount.minor")
                                    .stream()
                                    .mapToLong(Integer::longValue)
                                    .sum();
                }
            }
            assertThat(owed).isEqualTo(30_00);
            assertThat(commitments.available(order.id())).containsEntry("1", 0);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void units_that_a_known_order_has_not_are_refused_and_nothing_is_filed() {
        StoredOrder order = known(new SampleOrder().line("1", 3, 30_00));
        Response refused = declare(order, Map.of("units", List.of(Map.of("line", "1", "quantity", 4))));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("errors[0].field").toString()).isEqualTo("units[0].quantity");
        assertThat(commitments.available(order.id())).containsEntry("1", 3);
    }

    private StoredOrder known(SampleOrder order) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        order.concludedAt(yesterday.minus(Duration.ofDays(2))).deliveredAt(yesterday);
        orders.take(order.findable(key(order.snapshot().name().externalId())));
        return orders.find(order.snapshot().name()).orElseThrow();
    }

    private LookupKey key(String number) {
        return new LookupKey.OrderEmail(
                Spelling.code(number).orElseThrow(), Spelling.emailHash(email).orElseThrow());
    }

    private Response declare(StoredOrder order, Map<String, ?> other) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", "Anna Tamm", "order", order.snapshot().name().externalId(), "email", email, "language", "en"));
        body.putAll(other);
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/withdrawals");
    }
}
