package org.amends.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.amends.order.snapshot.OrderName;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderApiTest {

    private final String number = "N-" + UUID.randomUUID();
    private String shop = "";

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    Commitments commitments;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void sign_in() {
        shop = FrontDoor.token(staffing.hire(StaffRole.SHOP));
    }

    @Test
    void an_order_is_created_then_updated_and_what_is_overtaken_is_ignored() {
        put(new UcpSample().version(3))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/orders/webshop/" + number))
                .body("source", equalTo("webshop"))
                .body("externalId", equalTo(number))
                .body("version", equalTo(3))
                .body("outcome", equalTo("created"))
                .body("reason", nullValue());
        put(new UcpSample().version(3))
                .statusCode(200)
                .body("outcome", equalTo("ignored"))
                .body("reason", equalTo("same"));
        put(new UcpSample().version(3).with("/line_items/0/item/title", "\"Pot\""))
                .statusCode(200)
                .body("reason", equalTo("same-version-other-content"));
        put(new UcpSample().version(4).with("/line_items/0/item/title", "\"Pot\""))
                .statusCode(200)
                .body("outcome", equalTo("updated"))
                .body("version", equalTo(4));
        put(new UcpSample().version(3))
                .statusCode(200)
                .body("outcome", equalTo("ignored"))
                .body("reason", equalTo("older"))
                .body("version", equalTo(4));
        read().body("lines[0].title", equalTo("Pot"));
    }

    @Test
    void colleagues_read_the_order_with_what_is_still_available_but_not_who_bought_it() {
        put(new UcpSample().with("/x-returns/identities", """
                                {"email": "anna@example.org", "phone": "+37255512345", "postcode": "10111"}""")).statusCode(201);
        UUID id = orders.find(new OrderName("webshop", number)).orElseThrow().id();
        jdbi.useTransaction(handle -> commitments.commit(handle, id, Map.of("lid", 1)));

        read().body("currency", equalTo("EUR"))
                .body("concludedAt", equalTo("2026-11-17T09:12:00Z"))
                .body("country", equalTo("EE"))
                .body("withdrawalInfoGivenAt", nullValue())
                .body("lines.id", contains("kettle", "lid"))
                .body("lines.paid", contains(6000, 1000))
                .body("lines.tax", contains(1000, 150))
                .body("lines.available", contains(2, 2))
                .body("lines[0].serials", contains("S1", "S2"))
                .body("lines[1].ancillaryTo", equalTo("kettle"))
                .body("deliveries.id", contains("e1"))
                .body("deliveries[0].at", equalTo("2026-11-20T10:00:00Z"))
                .body("payments[0].captured", equalTo(7490))
                .body("deliveryStandard", equalTo(490))
                .body(not(containsString("4242")))
                .body(not(containsString("anna")))
                .body(not(containsString("10111")))
                .body(not(containsString("55512345")));
    }

    @Test
    void a_cancelled_line_is_gone_and_one_that_came_back_was_ordered_all_the_same() {
        put(new UcpSample()
                        .with("/line_items/0/quantity/total", "1")
                        .with("/adjustments/0", """
                                {"id": "a1", "type": "return", "occurred_at": "2026-11-22T08:00:00Z",
                                 "status": "completed", "line_items": [{"id": "kettle", "quantity": -1}]}""")
                        .with("/line_items/1/quantity/total", "0"))
                .statusCode(201);

        read().body("lines.id", contains("kettle"))
                .body("lines[0].ordered", equalTo(2))
                .body("deliveries[0].lines", hasSize(1));
    }

    @Test
    void an_order_does_not_change_its_currency() {
        put(new UcpSample()).statusCode(201);

        put(new UcpSample().version(2).with("/currency", "\"SEK\"").with("/x-returns/payments/0/currency", "\"SEK\""))
                .statusCode(409)
                .body("errors[0].field", equalTo("currency"));
        read().body("currency", equalTo("EUR")).body("version", equalTo(1));
    }

    @Test
    void only_a_shops_program_sends_orders_and_it_reads_none() {
        put(new UcpSample()).statusCode(201);
        bearer(shop).get("/api/v1/orders/webshop/{number}", number).then().statusCode(403);
        bearer(shop).get("/api/v1/cases").then().statusCode(403);
        for (StaffRole role : StaffRole.values()) {
            if (role != StaffRole.SHOP) {
                bearer(FrontDoor.token(staffing.hire(role)))
                        .contentType("application/json")
                        .body(new UcpSample().json())
                        .put("/api/v1/orders/webshop/{number}", number)
                        .then()
                        .statusCode(403);
            }
        }
    }

    @Test
    void an_order_that_nobody_told_us_of_is_not_found() {
        agent().get("/api/v1/orders/webshop/{number}", number).then().statusCode(404);
        agent().get("/api/v1/orders/till/{number}", "a b").then().statusCode(404);
        assertThat(orders.find(new OrderName("webshop", number))).isEmpty();
    }

    private ValidatableResponse put(UcpSample order) {
        return bearer(shop)
                .contentType("application/json")
                .body(order.json())
                .put("/api/v1/orders/webshop/{number}", number)
                .then();
    }

    private ValidatableResponse read() {
        return agent().get("/api/v1/orders/webshop/{number}", number).then().statusCode(200);
    }

    private RequestSpecification agent() {
        return bearer(FrontDoor.token(staffing.hire(StaffRole.AGENT)));
    }

    private static RequestSpecification bearer(String token) {
        return io.restassured.RestAssured.given().header("Authorization", "Bearer " + token);
    }
}
