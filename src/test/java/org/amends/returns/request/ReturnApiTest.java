package org.amends.returns.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.customer.CustomerForm;
import org.amends.letter.Handler;
import org.amends.order.Commitments;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.StoredOrder;
import org.amends.order.lookup.LookUp;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.returns.OrderHints;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Returns and claims as a shop's own pages hand them over. */
@QuarkusTest
class ReturnApiTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    Commitments commitments;

    @Inject
    OrderHints hints;

    @Inject
    LookUp lookUp;

    @Inject
    Jdbi jdbi;

    private final String email = UUID.randomUUID() + "@example.org";
    private Handler handler;

    @BeforeEach
    void somebody_reads_along() {
        handler = new Handler(staffing.hire(StaffRole.LEAD));
    }

    @Test
    void what_the_rules_give_is_agreed_in_the_same_breath_and_its_units_are_taken() {
        StoredOrder order = known(new SampleOrder().line("1", 2, 45_90).delivery(4_90));
        Response read = handler.read(file(Map.of("ticket", ticket(order))).path("reference"));
        assertThat(read.path("kind").toString()).isEqualTo("RETURN");
        assertThat(read.path("status").toString()).isEqualTo("REMEDY_DUE");
        assertThat(read.<Integer>path("remedies[0].amount.minor")).isEqualTo(50_80);
        assertThat(commitments.available(order.id())).containsEntry("1", 0);
    }

    @Test
    void goods_that_are_named_in_words_are_found_when_they_fit_one_line_alone() {
        StoredOrder order =
                known(new SampleOrder().line("1", 2, 40_00).line("2", 1, 10_00).delivery(0));
        Response read = handler.read(
                file(Map.of("ticket", ticket(order), "goods", "1 x kettle 2")).path("reference"));
        assertThat(read.<Integer>path("remedies[0].amount.minor")).isEqualTo(10_00);
        assertThat(commitments.available(order.id())).containsEntry("1", 2).containsEntry("2", 0);
    }

    @Test
    void goods_that_fit_several_lines_wait_for_a_person_who_sees_which_order_it_is() {
        StoredOrder order = known(new SampleOrder().line("1", 2, 40_00).line("2", 1, 10_00));
        Response read = handler.read(
                file(Map.of("ticket", ticket(order), "goods", "a kettle")).path("reference"));
        assertThat(read.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(hints.find(id(read)).orElseThrow().name())
                .isEqualTo(order.snapshot().name());
        assertThat(commitments.available(order.id())).containsEntry("1", 2);
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGED_MIND, RETURN",
        "DAMAGED, CLAIM",
        "DEFECTIVE, CLAIM",
        "WRONG_ITEM, CLAIM",
        "MISSING, CLAIM",
        "WARRANTY, WARRANTY",
        "CHEAPER, PRICE_ADJUSTMENT"
    })
    void what_somebody_says_makes_the_kind_of_the_case_and_nobody_has_to_know_it(String reason, String kind) {
        Response read = handler.read(file(Map.of("reason", reason, "wish", "")).path("reference"));
        assertThat(read.path("kind").toString()).isEqualTo(kind);
        assertThat(read.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(read.<List<String>>path("deadlines.kind")).contains("DECIDE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHANGED_MIND", "WRONG_ITEM", "WARRANTY"})
    void another_article_may_be_asked_for_with_goods_and_a_person_reads_which_one(String reason) {
        Response filed = file(Map.of("reason", reason, "wish", "EXCHANGE", "instead", "The same in size 44"));
        Response read = handler.read(filed.path("reference"));
        assertThat(read.path("wantedOutcome").toString()).contains("The same in size 44");
        assertThat(read.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(read.<List<?>>path("remedies")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGED_MIND, EXCHANGE, '', instead",
        "CHANGED_MIND, REFUND, Size 44, instead",
        "CHEAPER, EXCHANGE, Size 44, wish",
        "CHANGED_MIND, REPLACEMENT, '', wish"
    })
    void an_exchange_names_what_for_and_no_other_wish_does(String reason, String wish, String instead, String field) {
        Response refused = file(Map.of("reason", reason, "wish", wish, "instead", instead));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAMAGED", "WARRANTY"})
    void a_fault_is_looked_at_by_a_person_though_its_units_are_taken(String reason) {
        StoredOrder order = known(new SampleOrder().line("1", 1, 40_00));
        Response read = handler.read(file(Map.of("reason", reason, "wish", "REPAIR", "ticket", ticket(order)))
                .path("reference"));
        assertThat(read.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(read.<List<?>>path("remedies")).isEmpty();
        assertThat(commitments.available(order.id())).containsEntry("1", 0);
    }

    @Test
    @Rule("S4-8")
    @Rule("S1-32")
    void a_lower_price_moves_no_goods_so_they_may_still_come_back_another_time() {
        StoredOrder order = known(new SampleOrder().line("1", 1, 40_00));
        Map<String, Object> cheaper =
                Map.of("reason", "CHEAPER", "wish", "PRICE_REDUCTION", "seenPrice", "35 EUR", "ticket", ticket(order));
        Response read = handler.read(file(cheaper).path("reference"));
        assertThat(read.path("kind").toString()).isEqualTo("PRICE_ADJUSTMENT");
        assertThat(read.path("words").toString()).contains("Price seen: 35 EUR");
        assertThat(commitments.available(order.id())).containsEntry("1", 1);
        assertThat(handler.read(file(Map.of("ticket", ticket(order))).path("reference"))
                        .path("status")
                        .toString())
                .isEqualTo("REMEDY_DUE");
    }

    @Test
    @Rule("D7")
    void no_two_cases_of_any_kind_hold_the_same_unit() {
        StoredOrder order = known(new SampleOrder().line("1", 1, 40_00));
        file(Map.of("reason", "DAMAGED", "wish", "REPAIR", "ticket", ticket(order)));
        Response second = handler.read(file(Map.of("ticket", ticket(order))).path("reference"));
        assertThat(second.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(second.<List<?>>path("remedies")).isEmpty();
        assertThat(commitments.available(order.id())).containsEntry("1", 0);
    }

    @Test
    void what_is_taken_back_is_free_for_another_case() {
        StoredOrder order = known(new SampleOrder().line("1", 1, 40_00));
        Response filed = file(Map.of("reason", "DAMAGED", "wish", "REPAIR", "ticket", ticket(order)));
        takenBack(filed);
        assertThat(commitments.available(order.id())).containsEntry("1", 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = LookupKey.Kind.class,
            names = {"PHONE", "LOYALTY", "GIFT_CODE"})
    void what_others_may_know_of_an_order_shows_a_person_the_way_and_nobody_else(LookupKey.Kind by) {
        StoredOrder order = known(new SampleOrder().line("1", 1, 40_00));
        String ticket = lookUp.ticket(keyOf(by, order)).text();
        Response read = handler.read(file(Map.of("ticket", ticket)).path("reference"));
        assertThat(read.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(hints.find(id(read)).orElseThrow().by()).isEqualTo(by);
        assertThat(commitments.available(order.id())).containsEntry("1", 1);
    }

    @Test
    @Rule("D2")
    void an_order_of_another_customer_is_touched_by_nobody_who_only_knows_its_number() {
        StoredOrder order = known(new SampleOrder().line("1", 1, 40_00));
        String number = order.snapshot().name().externalId();
        Response filed = file(Map.of("order", number, "email", UUID.randomUUID() + "@example.org"));
        assertThat(filed.statusCode()).isEqualTo(201);
        Response read = handler.read(filed.path("reference"));
        assertThat(read.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(read.<List<?>>path("remedies")).isEmpty();
        assertThat(hints.find(id(read))).isEmpty();
        assertThat(commitments.available(order.id())).containsEntry("1", 1);
    }

    @Test
    void whoever_was_given_the_goods_is_told_no_price_and_a_person_decides_to_whom_the_money_goes() {
        StoredOrder order = known(new SampleOrder().line("1", 1, 41_37));
        Response filed = file(Map.of(
                "ticket", lookUp.ticket(keyOf(LookupKey.Kind.GIFT_CODE, order)).text()));
        handler.take(filed.path("reference"));
        handler.act(
                filed.path("reference"),
                "order",
                Map.of(
                        "source", order.snapshot().name().source(),
                        "externalId", order.snapshot().name().externalId()));
        Response read = handler.read(filed.path("reference"));
        assertThat(read.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(read.<List<?>>path("remedies")).isEmpty();
        assertThat(commitments.available(order.id())).containsEntry("1", 0);
        String page = new CustomerForm()
                .open(filed.<String>path("link").replaceAll("^https?://[^/]+", ""))
                .asString();
        assertThat(page).contains("What the law and our promise say").doesNotContain("41.37", "4242");
    }

    @Test
    void the_answer_is_the_same_whether_the_order_was_found_or_not() {
        Response hit = file(Map.of("ticket", ticket(known(new SampleOrder().line("1", 1, 40_00)))));
        Response miss = file(Map.of("ticket", "aml_AAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(miss.statusCode()).isEqualTo(hit.statusCode()).isEqualTo(201);
        assertThat(miss.<Map<String, Object>>path("").keySet())
                .isEqualTo(hit.<Map<String, Object>>path("").keySet());
        assertThat(miss.path("status").toString()).isEqualTo(hit.path("status").toString());
    }

    @Test
    @Rule("S1-15")
    void whoever_has_neither_number_nor_receipt_is_heard_like_anybody_else() {
        Response read = handler.read(file(Map.of()).path("reference"));
        assertThat(read.path("status").toString()).isEqualTo("ACKNOWLEDGED");
        assertThat(letter(read)).contains("You need no receipt from the till.");
    }

    @Test
    @Rule("L-27")
    void whoever_claims_a_fault_learns_of_the_choice_and_of_the_longer_guarantee_before_anything_is_done() {
        Response read = handler.read(
                file(Map.of("reason", "DEFECTIVE", "wish", "REPAIR")).path("reference"));
        assertThat(letter(read))
                .contains("you choose between repair and replacement, and it costs you nothing")
                .contains("grows by twelve months, once");
    }

    @Test
    @Rule("L-21")
    void who_pays_the_way_back_is_told_before_anything_is_sent() {
        StoredOrder order = known(new SampleOrder().line("1", 1, 40_00));
        Response read = handler.read(file(Map.of("ticket", ticket(order))).path("reference"));
        assertThat(letter(read)).contains("Agreed: we pay back", "You pay the postage.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reason        | BORED         | reason
            wish          | REPAIR        | wish
            ticket        | 1007          | ticket
            email         | at home       | email
            name          |               | name
            faultShowedOn | 2099-01-01    | faultShowedOn
            """)
    void what_can_not_be_is_refused_at_its_field_and_nothing_is_filed(String field, String value, String named) {
        int before = cases();
        Map<String, Object> wrong = new HashMap<>();
        wrong.put(field, value == null ? " " : value);
        Response refused = file(wrong);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.asString()).contains(named);
        assertThat(cases()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"receive_now", "amount", "status", "refund", "returnCost", "granted"})
    @Rule("D2")
    void no_customer_says_what_is_received_paid_or_decided(String field) {
        Response refused = file(Map.of(field, 1));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3, 1_000_001})
    void units_that_the_order_has_not_are_refused_and_nothing_is_taken(int quantity) {
        StoredOrder order = known(new SampleOrder().line("1", 2, 40_00));
        Response refused =
                file(Map.of("ticket", ticket(order), "units", List.of(Map.of("line", "1", "quantity", quantity))));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("errors[0].field").toString()).isEqualTo("units[0].quantity");
        assertThat(commitments.available(order.id())).containsEntry("1", 2);
    }

    @Test
    @Rule("D8")
    void the_same_line_twice_is_added_up_before_it_is_measured() {
        StoredOrder order = known(new SampleOrder().line("1", 2, 40_00));
        Map<String, Object> one = Map.of("line", "1", "quantity", 1);
        Map<String, Object> two = Map.of("line", "1", "quantity", 2);
        assertThat(file(Map.of("ticket", ticket(order), "units", List.of(one, two)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(file(Map.of("ticket", ticket(order), "units", List.of(one, one)))
                        .statusCode())
                .isEqualTo(201);
        assertThat(commitments.available(order.id())).containsEntry("1", 0);
    }

    @Test
    @Rule("P3")
    void the_same_request_again_is_the_same_case() {
        String key = UUID.randomUUID().toString();
        Response first = file(Map.of(), key);
        Response again = file(Map.of(), key);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(file(Map.of("name", "Somebody Else"), key).statusCode()).isEqualTo(422);
    }

    private static void takenBack(Response filed) {
        String page = filed.path("link") + "/withdraw";
        assertThat(new CustomerForm().submit(page, page).statusCode()).isEqualTo(303);
    }

    private String letter(Response read) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT body FROM case_text WHERE case_id = :case AND field = 'letter' ORDER BY seq DESC LIMIT"
                                + " 1")
                .bind("case", id(read))
                .mapTo(String.class)
                .one());
    }

    private UUID id(Response read) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM case_file WHERE reference = :reference")
                .bind("reference", read.path("reference").toString())
                .mapTo(UUID.class)
                .one());
    }

    private int cases() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM case_file")
                .mapTo(Integer.class)
                .one());
    }

    /** By which the order can be found, too. */
    private LookupKey keyOf(LookupKey.Kind by, StoredOrder order) {
        String number = order.snapshot().name().externalId();
        return switch (by) {
            case PHONE -> new LookupKey.Phone(number);
            case LOYALTY -> new LookupKey.Loyalty(number);
            default -> new LookupKey.GiftCode(number);
        };
    }

    private StoredOrder known(SampleOrder order) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        order.concludedAt(yesterday.minus(Duration.ofDays(2))).deliveredAt(yesterday);
        String number = order.snapshot().name().externalId();
        orders.take(order.findable(
                new LookupKey.OrderEmail(
                        Spelling.code(number).orElseThrow(),
                        Spelling.emailHash(email).orElseThrow()),
                new LookupKey.Phone(number),
                new LookupKey.Loyalty(number),
                new LookupKey.GiftCode(number)));
        return orders.find(order.snapshot().name()).orElseThrow();
    }

    private String ticket(StoredOrder order) {
        return given().contentType("application/json")
                .body(Map.of(
                        "orderEmail", Map.of("order", order.snapshot().name().externalId(), "email", email)))
                .post("/api/v1/order-lookups")
                .path("ticket");
    }

    private Response file(Map<String, ?> other) {
        return file(other, UUID.randomUUID().toString());
    }

    private Response file(Map<String, ?> other, String key) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "reason", "CHANGED_MIND", "wish", "REFUND", "name", "Anna Tamm", "email", email, "language", "en"));
        body.putAll(other);
        body.values().removeIf(""::equals);
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/returns");
    }
}
