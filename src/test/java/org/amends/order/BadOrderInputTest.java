package org.amends.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.identity.FrontDoor;
import org.amends.order.snapshot.OrderName;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BadOrderInputTest {

    private static volatile String token = "";

    private final String number = "Bad-" + UUID.randomUUID();

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    static Stream<Arguments> bad_orders() {
        return Stream.of(
                bad("/line_items", "[]", "line_items", "not-empty"),
                bad("/line_items", "null", "line_items", "not-empty"),
                bad("/line_items/0", "null", "line_items[0]", "not-null"),
                bad("/line_items", lines(1_001), "line_items", "size"),
                bad("/line_items/0/quantity/total", "-1", "line_items[0].quantity.total", "quantity.not-one"),
                bad("/line_items/0/quantity/original", "0", "line_items[0].quantity.original", "quantity.not-one"),
                bad(
                        "/line_items/0/quantity",
                        "{\"total\": 0, \"fulfilled\": 0}",
                        "line_items[0].quantity.total",
                        "quantity.not-one"),
                bad("/line_items/0/quantity/total", "1.5", "line_items[0].quantity.total", "json.wrong-type"),
                bad("/line_items/0/quantity/total", "\"2\"", "line_items[0].quantity.total", "json.wrong-type"),
                bad("/line_items/0/quantity/fulfilled", "-2", "line_items[0].quantity.fulfilled", "quantity.not-one"),
                bad("/line_items/1/id", "\"kettle\"", "line_items[1].id", "line.twice"),
                bad("/line_items/1/id", "\" \"", "line_items[1].id", "words.blank"),
                bad("/line_items/1/parent_id", "\"pot\"", "line_items[1].parent_id", "line.unknown"),
                bad(
                        "/line_items/0/item/title",
                        "\"" + "x".repeat(501) + "\"",
                        "line_items[0].item.title",
                        "words.too-long"),
                bad("/line_items/0/item/title", "\"a\\nb\"", "line_items[0].item.title", "words.control"),
                bad("/line_items/0/item/title", "\"a\\u0000b\"", "line_items[0].item.title", "words.control"),
                bad("/line_items/0/item/colour", "\"red\"", "line_items[0].item.colour", "json.unknown-field"),
                bad("/line_items/0/totals", "[]", "line_items[0].x-returns.unitPaidGross", "not-null"),
                bad("/line_items/0/totals/0/amount", "59.995", "line_items[0].totals[0].amount", "amount.not-minor"),
                bad("/line_items/0/totals/0/amount", "-1", "line_items[0].totals[0].amount", "amount.out-of-range"),
                bad(
                        "/line_items/0/totals/0/amount",
                        "1e999999999",
                        "line_items[0].totals[0].amount",
                        "amount.out-of-range"),
                bad(
                        "/line_items/0/totals/0/amount",
                        "1e-999999999",
                        "line_items[0].totals[0].amount",
                        "amount.not-minor"),
                bad("/line_items/0/totals/0/amount", "\"60.00\"", "line_items[0].totals[0].amount", "json.wrong-type"),
                bad("/line_items/0/totals/1/amount", "6001", "line_items[0].totals", "tax.above-paid"),
                bad("/line_items/1/x-returns/unitTax", "335", "line_items[1].x-returns.unitTax", "tax.above-paid"),
                bad(
                        "/line_items/1/x-returns/unitPaidGross",
                        "1000000000000",
                        "line_items[1].x-returns.unitPaidGross",
                        "amount.out-of-range"),
                bad(
                        "/line_items/1/x-returns/discountShare",
                        "1003",
                        "line_items[1].x-returns.discountShare",
                        "discount.above-price"),
                bad(
                        "/line_items/1/x-returns/withdrawalExclusion",
                        "\"FINAL_SALE\"",
                        "line_items[1].x-returns.withdrawalExclusion",
                        "json.unknown-value"),
                bad(
                        "/line_items/1/x-returns/warrantyMonths",
                        "-1",
                        "line_items[1].x-returns.warrantyMonths",
                        "months.not-some"),
                bad("/line_items/0/x-returns/serials/1", "\"\"", "line_items[0].x-returns.serials[1]", "words.blank"),
                bad(
                        "/fulfillment/events/1/line_items/0/id",
                        "\"pot\"",
                        "fulfillment.events[1].line_items[0].id",
                        "line.unknown"),
                bad(
                        "/fulfillment/events/1/line_items/0/quantity",
                        "0",
                        "fulfillment.events[1].line_items[0].quantity",
                        "quantity.not-one"),
                bad(
                        "/fulfillment/events/1/line_items/0/quantity",
                        "3",
                        "fulfillment.events",
                        "delivered.above-ordered"),
                bad("/fulfillment/events/1/line_items", "[]", "fulfillment.events[1].line_items", "not-empty"),
                bad(
                        "/fulfillment/events/1/occurred_at",
                        "\"2026-11-20\"",
                        "fulfillment.events[1].occurred_at",
                        "json.wrong-type"),
                bad("/fulfillment/events/1/occurred_at", "null", "fulfillment.events[1].occurred_at", "not-null"),
                bad("/currency", "\"EURO\"", "currency", "currency.unknown"),
                bad("/currency", "\"XAU\"", "currency", "currency.unknown"),
                bad("/currency", "null", "currency", "not-null"),
                bad("/id", "\"another\"", "id", "id.other"),
                bad("/x-returns", "null", "x-returns", "not-null"),
                bad("/x-returns/version", "0", "x-returns.version", "version.out-of-range"),
                bad("/x-returns/version", "9007199254740992", "x-returns.version", "version.out-of-range"),
                bad("/x-returns/version", "99999999999999999999", "x-returns.version", "json.wrong-type"),
                bad("/x-returns/consumer", "null", "x-returns.consumer", "not-null"),
                bad("/x-returns/concludedOnline", "null", "x-returns.concludedOnline", "not-null"),
                bad("/x-returns/country", "\"Estonia\"", "x-returns.country", "country.unknown"),
                bad("/x-returns/contractConcludedAt", "null", "x-returns.contractConcludedAt", "not-null"),
                bad(
                        "/x-returns/contractConcludedAt",
                        "\"1999-12-31T23:59:59Z\"",
                        "x-returns.contractConcludedAt",
                        "instant.out-of-range"),
                bad(
                        "/x-returns/contractConcludedAt",
                        "\"9999-01-01T00:00:00Z\"",
                        "x-returns.contractConcludedAt",
                        "instant.out-of-range"),
                bad("/x-returns/payments", "null", "x-returns.payments", "not-null"),
                bad("/x-returns/payments/0/currency", "\"SEK\"", "x-returns.payments[0].currency", "currency.two"),
                bad(
                        "/x-returns/payments/0/refunded",
                        "7491",
                        "x-returns.payments[0].refunded",
                        "refunded.above-captured"),
                bad("/x-returns/payments/0/captured", "74.9", "x-returns.payments[0].captured", "amount.not-minor"),
                bad(
                        "/x-returns/payments/0/cardLast4",
                        "\"4242424242424242\"",
                        "x-returns.payments[0].cardLast4",
                        "card.not-four"),
                bad(
                        "/x-returns/payments/1",
                        "{\"id\": \"p1\", \"method\": \"card\", \"captured\": 1}",
                        "x-returns.payments[1].id",
                        "payment.twice"),
                bad("/x-returns/delivery/paidExtra", "0.5", "x-returns.delivery.paidExtra", "amount.not-minor"),
                bad("/x-returns/secret", "1", "x-returns.secret", "json.unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("bad_orders")
    void what_is_wrong_is_named_at_its_field_and_nothing_is_kept(
            String pointer, String value, String field, String code) {
        put("webshop", number, new UcpSample().with(pointer, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field))
                .body("errors.find { it.field == '" + field + "' }.code", equalTo(code))
                .body("errors.find { it.field == '" + field + "' }.detail", endsWith("."));
        assertThat(orders.find(new OrderName("webshop", number))).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once_but_no_more_than_anybody_reads() {
        put("webshop", number, new UcpSample().with("/currency", "null").with("/line_items/0/quantity/total", "-1"))
                .statusCode(400)
                .body("errors", hasSize(2));
        put("webshop", number, new UcpSample().with("/line_items", "[" + "{},".repeat(999) + "{}]"))
                .statusCode(400)
                .body("errors", hasSize(50));
    }

    @Test
    void a_source_and_a_number_have_to_be_names() {
        put("Web Shop", number, new UcpSample()).statusCode(400).body("errors[0].field", equalTo("source"));
        put("webshop", "9".repeat(101), new UcpSample()).statusCode(400).body("errors[0].field", equalTo("externalId"));
    }

    @Test
    void a_thousand_lines_are_an_order() {
        put("webshop", number, new UcpSample().with("/line_items", lines(1_000)).with("/fulfillment", "{}"))
                .statusCode(201);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"item\": {\"title\": \"Spoon\"}, \"quantity\": {\"total\": 1},"
                        + " \"totals\": [{\"type\": \"total\", \"amount\": 100}]}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Arguments bad(String pointer, String value, String field, String code) {
        return Arguments.of(pointer, value, field, code);
    }

    private ValidatableResponse put(String source, String externalId, UcpSample order) {
        if (token.isEmpty()) {
            token = FrontDoor.token(staffing.hire(StaffRole.SHOP));
        }
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(order.json())
                .put("/api/v1/orders/{source}/{externalId}", source, externalId)
                .then();
    }
}
