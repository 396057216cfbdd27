package org.amends.returns.withdrawal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.letter.Handler;
import org.amends.order.Commitments;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.StoredOrder;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WithdrawalApiTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    Commitments commitments;

    @Inject
    Jdbi jdbi;

    private StaffMember lead;
    private Handler handler;

    @BeforeEach
    void somebody_handles_it() {
        lead = staffing.hire(StaffRole.LEAD);
        handler = new Handler(lead);
    }

    @Test
    @Rule("L-06")
    void a_declaration_about_an_order_that_nobody_knows_counts_and_has_its_clock() {
        String reference = unmatched(Map.of());
        Response read = handler.read(reference);
        assertThat(read.path("kind").toString()).isEqualTo("WITHDRAWAL");
        assertThat(read.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(read.<List<String>>path("deadlines.findAll { it.open }.kind"))
                .contains("REFUND");
    }

    @Test
    @Rule("L-08")
    void what_a_colleague_matches_is_owed_at_once_to_the_cent() {
        StoredOrder order =
                stored(new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00).delivery(4_90));
        String reference = matched(order, Map.of());
        Response read = handler.read(reference);
        assertThat(read.path("status").toString()).isEqualTo("REMEDY_DUE");
        assertThat(read.path("remedies[0].kind").toString()).isEqualTo("REFUND");
        assertThat(read.<Integer>path("remedies[0].amount.minor")).isEqualTo(45_90 + 10_00 + 4_90);
        assertThat(commitments.available(order.id())).containsOnly(Map.entry("1", 0), Map.entry("2", 0));
    }

    @Test
    @Rule("D14")
    void the_order_is_frozen_with_what_the_law_says_of_it_and_a_later_version_changes_nothing() {
        OrderName name = new OrderName("webshop", UUID.randomUUID().toString());
        StoredOrder order = stored(new SampleOrder().named(name).line("1", 2, 45_90));
        String reference = matched(order, Map.of());
        orders.take(new SampleOrder().named(name).version(2).line("1", 2, 1_00).snapshot());
        assertThat(frozen(reference, "seal")).isEqualTo(order.seal());
        assertThat(frozen(reference, "document #>> '{lines,0,paid}'")).isEqualTo("4590");
        assertThat(frozen(reference, "evaluation ->> 'kind'")).isEqualTo("WITHDRAWAL");
        assertThat(frozen(reference, "evaluation #>> '{lines,0,answer}'")).isEqualTo("NEEDS_A_PERSON");
    }

    @Test
    @Rule("D7")
    void two_cases_never_speak_for_the_same_units() {
        StoredOrder order = stored(new SampleOrder().line("1", 3, 30_00));
        matched(order, Map.of("units", List.of(Map.of("line", "1", "quantity", 2))));
        String second = unmatched(Map.of());
        Response refused = match(second, order, Map.of("units", List.of(Map.of("line", "1", "quantity", 2))));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("errors[0].field").toString()).isEqualTo("units[0].quantity");
        assertThat(refused.path("errors[0].detail").toString()).contains("1 left");
        assertThat(match(second, order, Map.of()).statusCode()).isEqualTo(200);
        assertThat(handler.read(second).<Integer>path("remedies[0].amount.minor"))
                .isLessThanOrEqualTo(10_00 + 4_90);
    }

    @Test
    @Rule("D17")
    void one_order_is_withdrawn_from_in_parts_that_together_are_exactly_what_was_paid() {
        StoredOrder order = stored(new SampleOrder().line("1", 3, 100_00).delivery(4_90));
        long sum = 0;
        for (int part = 0; part < 3; part++) {
            String reference = matched(order, Map.of("units", List.of(Map.of("line", "1", "quantity", 1))));
            sum += handler.read(reference).<Integer>path("remedies[0].amount.minor");
        }
        assertThat(sum).isEqualTo(100_00 + 4_90);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, units[0].quantity",
        "-1, 1, units[0].quantity",
        "4, 1, units[0].quantity",
        "1, 9, units[0].line",
    })
    @Rule("D8")
    void a_quantity_or_line_that_is_not_there_is_refused_and_nothing_is_committed(
            int quantity, String line, String field) {
        StoredOrder order = stored(new SampleOrder().line("1", 3, 30_00));
        Response refused =
                match(unmatched(Map.of()), order, Map.of("units", List.of(Map.of("line", line, "quantity", quantity))));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("errors[0].field").toString()).endsWith(field);
        assertThat(commitments.available(order.id())).containsEntry("1", 3);
    }

    @Test
    @Rule("D8")
    void the_same_line_twice_is_added_up() {
        StoredOrder order = stored(new SampleOrder().line("1", 3, 30_00));
        Map<String, Object> two = Map.of("line", "1", "quantity", 2);
        assertThat(match(unmatched(Map.of()), order, Map.of("units", List.of(two, two)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(commitments.available(order.id())).containsEntry("1", 3);
    }

    @Test
    void a_declaration_that_is_taken_back_gives_its_units_free() {
        StoredOrder order = stored(new SampleOrder().line("1", 3, 30_00));
        Response filed = declare(Map.of());
        String reference = filed.path("reference");
        takeOver(reference);
        match(reference, order, Map.of());
        Response back = given().header("Authorization", "Bearer " + token(filed))
                .header("If-Match", handler.read(reference).getHeader("ETag"))
                .contentType("application/json")
                .body(Map.of())
                .post("/api/v1/cases/" + reference + "/withdrawal");
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(200);
        assertThat(commitments.available(order.id())).containsEntry("1", 3);
    }

    @Test
    @Rule("L-18")
    void goods_that_come_back_in_parcels_start_the_moneys_clock_with_the_last() {
        StoredOrder order = stored(new SampleOrder().line("1", 2, 30_00));
        String reference = matched(order, Map.of());
        Map<String, Object> one = Map.of("units", List.of(Map.of("line", "1", "quantity", 1)));
        handler.act(reference, "parcels", one);
        handler.act(reference, "parcels", one);
        assertThat(handler.read(reference).<List<String>>path("deadlines.findAll { it.open }.kind"))
                .contains("REFUND");
    }

    @Test
    @Rule("P7")
    void its_money_goes_back_over_the_payment_and_below_the_ceilings_of_its_order() {
        StoredOrder order = stored(new SampleOrder()
                .line("1", 2, 45_90)
                .line("2", 1, 10_00)
                .paid(60_80, 0)
                .delivery(4_90));
        String reference = matched(order, Map.of());
        Response proposed = handler.propose(reference, 1);
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
        assertThat(proposed.<Integer>path("minor")).isEqualTo(60_80);
        assertThat(ceiling("SELECT sum(given_back) FROM order_line WHERE order_id = :order", order))
                .isEqualTo(55_90);
        assertThat(ceiling("SELECT delivery_given_back FROM shop_order WHERE id = :order", order))
                .isEqualTo(4_90);
        assertThat(ceiling("SELECT given_back FROM order_payment WHERE order_id = :order", order))
                .isEqualTo(60_80);
        assertThat(handler.propose(reference, 1).statusCode()).isEqualTo(409);
    }

    @Test
    void a_parcel_of_nothing_is_refused() {
        String reference = matched(stored(new SampleOrder().line("1", 2, 30_00)), Map.of());
        assertThat(handler.send(reference, "parcels", Map.of("units", List.of()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Rule("L-10")
    void of_who_keeps_a_part_nobody_takes_the_whole() {
        StoredOrder order = stored(new SampleOrder().line("1", 3, 30_00));
        String reference = unmatched(Map.of("goods", "one of the three kettles"));
        Response refused = match(reference, order, Map.of());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("errors[0].field").toString()).isEqualTo("units");
        assertThat(commitments.available(order.id())).containsEntry("1", 3);
        assertThat(match(reference, order, Map.of("units", List.of(Map.of("line", "1", "quantity", 1))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(commitments.available(order.id())).containsEntry("1", 2);
    }

    @Test
    void an_order_that_there_is_not_is_refused_at_its_field() {
        String reference = unmatched(Map.of());
        Response refused = handler.send(reference, "order", Map.of("source", "webshop", "externalId", "no such order"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("errors[0].field").toString()).isEqualTo("externalId");
    }

    @Test
    @Rule("P3")
    void the_same_key_declares_once_and_answers_the_same_bytes() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = notice(Map.of());
        byte[] first = post(body, key).asByteArray();
        assertThat(post(body, key).asByteArray()).isEqualTo(first);
        assertThat(post(notice(Map.of("name", "Somebody Else")), key).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"name", "order", "email", "language"})
    void what_is_missing_is_said(String field) {
        Map<String, Object> body = notice(Map.of());
        body.remove(field);
        Response refused = post(body, UUID.randomUUID().toString());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("errors[0].field").toString()).isEqualTo(field);
    }

    private StoredOrder stored(SampleOrder order) {
        OrderSnapshot snapshot = order.snapshot();
        orders.take(snapshot);
        return orders.find(snapshot.name()).orElseThrow();
    }

    private String matched(StoredOrder order, Map<String, ?> more) {
        String reference = unmatched(Map.of());
        Response done = match(reference, order, more);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        return reference;
    }

    private Response match(String reference, StoredOrder order, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("source", order.snapshot().name().source());
        body.put("externalId", order.snapshot().name().externalId());
        return handler.send(reference, "order", body);
    }

    private String unmatched(Map<String, ?> other) {
        String reference = declare(other).path("reference");
        takeOver(reference);
        return reference;
    }

    private void takeOver(String reference) {
        if (!handler.read(reference).path("owner.id").equals(lead.id().toString())) {
            handler.act(reference, "owner", Map.of("to", lead.id(), "reason", "I take this one"));
        }
    }

    private static Response declare(Map<String, ?> other) {
        Response filed = post(notice(other), UUID.randomUUID().toString());
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        return filed;
    }

    private static Map<String, Object> notice(Map<String, ?> other) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "Anna Tamm", "order", "1007", "email", "anna@example.org", "language", "en"));
        body.putAll(other);
        return body;
    }

    private static Response post(Map<String, Object> body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/withdrawals");
    }

    private static String token(Response filed) {
        return filed.<String>path("link").replaceFirst("^/c/", "");
    }

    private long ceiling(String sql, StoredOrder order) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("order", order.id())
                .mapTo(Long.class)
                .one());
    }

    private String frozen(String reference, String column) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + column
                        + " FROM case_order JOIN case_file ON case_file.id = case_id WHERE reference = :reference")
                .bind("reference", reference)
                .mapTo(String.class)
                .one());
    }
}
