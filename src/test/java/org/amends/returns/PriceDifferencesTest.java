package org.amends.returns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.letter.Handler;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.policy.LivePacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two kettles were bought for 91.80 three days ago, and now one of them costs less. */
@QuarkusTest
class PriceDifferencesTest {

    private static final String PACK = """
            pack: %s
            version: 1
            valid_from: 2026-06-01
            extends: [base-honest@1]
            returns:
              window: {term: 30 calendar days, roll: next_working_day}
              proofs: [order]
              refund_means: [original, cash]
              return_cost: trader
              condition: used
              kept_exclusions: [newspaper, perishable]
              kept_categories: [earrings]
              price_promise: 14 calendar days
            """;

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    LivePacks packs;

    private final String pack = "prices-" + UUID.randomUUID().toString().substring(0, 8);
    private StaffMember member;
    private Handler handler;
    private String reference;

    @BeforeEach
    void a_customer_saw_it_for_less() {
        member = staffing.hire(StaffRole.LEAD);
        handler = new Handler(member);
        String email = UUID.randomUUID() + "@example.org";
        Instant bought = Instant.now().minus(Duration.ofDays(3));
        SampleOrder order =
                new SampleOrder().line("1", 2, 91_80).concludedAt(bought).deliveredAt(bought.plus(Duration.ofDays(1)));
        String number = order.snapshot().name().externalId();
        orders.take(order.findable(new LookupKey.OrderEmail(
                Spelling.code(number).orElseThrow(), Spelling.emailHash(email).orElseThrow())));
        String ticket = given().contentType("application/json")
                .body(Map.of("orderEmail", Map.of("order", number, "email", email)))
                .post("/api/v1/order-lookups")
                .path("ticket");
        reference = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "reason", "CHEAPER",
                        "wish", "PRICE_REDUCTION",
                        "seenPrice", "40.00 EUR, your shop yesterday",
                        "ticket", ticket,
                        "name", "Anna Tamm",
                        "email", email,
                        "language", "en"))
                .post("/api/v1/returns")
                .path("reference");
    }

    @AfterEach
    void no_pack_of_this_test_stays() {
        packs.end(pack);
    }

    @Test
    @Rule("S1-32")
    void within_the_promise_the_difference_is_exactly_what_was_paid_too_much() {
        packs.begin(pack, PACK.formatted(pack));
        prices().then()
                .body("", hasSize(1))
                .body("[0].paid.minor", equalTo(91_80))
                .body("[0].found", equalTo(null));
        String page = page();
        assertThat(page).contains("name=\"price-amount-minor\"", "value=\"40.00\"");

        handler.take(reference);
        handler.act(reference, "start", Map.of());
        handler.act(reference, "prices", seen("1", 40_00));

        prices().then().body("[0].found.promised", equalTo(true)).body("[0].found.difference.minor", equalTo(11_80));
        assertThat(page()).contains("€11.80", "Price list", "value=\"11.80\"", "costs now for 2: -80.00");
        handler.act(reference, "prices", seen("1", 39_99));
        prices().then().body("[0].found.difference.minor", equalTo(11_82));
    }

    @Test
    @Rule("S1-32")
    void without_a_promise_nothing_is_proposed_and_it_says_why() {
        handler.act(reference, "prices", seen("1", 40_00));

        Response read = prices();
        read.then().body("[0].found.promised", equalTo(false)).body("[0].found.difference.minor", equalTo(0));
        assertThat(read.<List<String>>path("[0].found.reasons"))
                .anyMatch(reason -> reason.contains("promises nothing"));
        assertThat(page()).doesNotContain("value=\"11.80\"");
    }

    @Test
    void what_is_no_line_or_no_price_of_the_order_is_told_with_its_field() {
        handler.send(reference, "prices", seen("9", 40_00))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("line"));
        handler.send(
                        reference,
                        "prices",
                        Map.of(
                                "line",
                                "1",
                                "amount",
                                Map.of("minor", 1, "currency", "USD"),
                                "seenAt",
                                Instant.now().minusSeconds(60).toString(),
                                "evidence",
                                "A page"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("amount.currency"));
    }

    private static Map<String, Object> seen(String line, long minor) {
        return Map.of(
                "line",
                line,
                "amount",
                Map.of("minor", minor, "currency", "EUR"),
                "seenAt",
                Instant.now().minusSeconds(3600).toString(),
                "evidence",
                "Price list, kettles");
    }

    private Response prices() {
        return given(FrontDoor.as(member)).get("/api/v1/cases/" + reference + "/prices");
    }

    private String page() {
        return Clerk.of(member).open("/desk/case/" + reference).asString();
    }
}
