package org.amends.order.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.amends.letter.Handler;
import org.amends.order.Orders;
import org.amends.order.snapshot.OrderName;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A colleague names an order of which no reading has told yet. */
@QuarkusTest
class FetchedOrdersTest {

    @Inject
    AskedShop shop;

    @Inject
    Orders orders;

    @Inject
    Staffing staffing;

    private Handler handler;
    private String reference;

    @BeforeEach
    void a_return_of_whose_order_nobody_knows() {
        handler = new Handler(staffing.hire(StaffRole.LEAD));
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "reason",
                        "DEFECTIVE",
                        "wish",
                        "REPAIR",
                        "name",
                        "Anna Tamm",
                        "email",
                        "anna@example.org",
                        "language",
                        "en"))
                .post("/api/v1/returns");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        reference = filed.path("reference");
        handler.take(reference);
    }

    private Response match(String number) {
        return handler.send(reference, "order", Map.of("source", AskedShop.NAME, "externalId", number));
    }

    @Test
    void it_is_fetched_from_its_shop_and_kept_like_any_other() {
        String number = UUID.randomUUID().toString();
        shop.has(number);
        match(number).then().statusCode(200);
        assertThat(orders.find(new OrderName(AskedShop.NAME, number))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-has-it", AskedShop.SILENT})
    void what_the_shop_does_not_have_or_does_not_say_is_an_order_that_nobody_knows(String number) {
        match(number)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("externalId"))
                .body("errors[0].code", equalTo("unknown-order"));
    }
}
