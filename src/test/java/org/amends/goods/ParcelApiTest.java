package org.amends.goods;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.order.Orders;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Parcels, with what was expected and what was not. */
@QuarkusTest
class ParcelApiTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Test
    @Rule("D3")
    @Rule("D10")
    void parcels_are_added_up_as_often_as_they_come() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        goods.parcel(1, 0);
        goods.parcel(1, 1);
        Response read = goods.read();
        assertThat(read.<List<Integer>>path("lines.arrived")).containsExactly(2, 1);
        assertThat(read.<List<Integer>>path("lines.expected")).containsExactly(2, 1);
        assertThat(read.<List<?>>path("unexpected")).isEmpty();
    }

    @Test
    @Rule("D10")
    void what_was_not_expected_stands_beside_what_was_and_a_later_parcel_has_a_way_in() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        goods.done(
                "parcels",
                Map.of(
                        "units", ReturnedGoods.counted(3, 1),
                        "unexpected", List.of(Map.of("kind", "WRONG_ITEM", "what", "A toaster", "quantity", 1))));
        Response read = goods.read();
        assertThat(read.<List<Integer>>path("lines.arrived")).containsExactly(2, 1);
        assertThat(read.<List<String>>path("unexpected.kind")).containsExactlyInAnyOrder("OVER", "WRONG_ITEM");
        assertThat(read.<List<String>>path("unexpected.what")).containsExactlyInAnyOrder("Kettle 1", "A toaster");
        goods.parcel(1, 0);
        goods.done("parcels", Map.of("unexpected", List.of(Map.of("kind", "UNEXPECTED", "what", "?", "quantity", 1))));
        assertThat(goods.read().<List<?>>path("unexpected")).hasSize(4);
        assertThat(goods.read().<List<Integer>>path("lines.arrived")).containsExactly(2, 1);
    }

    @Test
    void a_wrong_item_alone_does_not_count_as_the_goods_that_the_money_waits_for() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        goods.done(
                "parcels",
                Map.of("unexpected", List.of(Map.of("kind", "WRONG_ITEM", "what", "A brick", "quantity", 3))));
        assertThat(goods.read().<List<Integer>>path("lines.arrived")).containsExactly(0, 0);
        assertThat(goods.handler().read(goods.reference()).asString()).doesNotContain("RECEIVE_GOODS\",\"at");
    }

    @Test
    @Rule("D10")
    void a_parcel_for_a_complaint_has_a_way_in() {
        FiledCase complaint = FiledCase.file(staffing);
        complaint.act(
                complaint.asOwner(),
                "parcels",
                Map.of("unexpected", List.of(Map.of("kind", "UNEXPECTED", "what", "A table", "quantity", 1))));
        assertThat(complaint.asOwner().get(complaint.path("goods")).<List<String>>path("unexpected.what"))
                .containsExactly("A table");
    }

    @Test
    void one_label_is_taken_in_once_and_the_second_time_says_where_it_is() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        String code = "RR" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
        goods.done("parcels", Map.of("code", code, "units", ReturnedGoods.counted(1, 0)));
        ReturnedGoods other = ReturnedGoods.of(staffing, orders);
        String spaced = " " + code.toLowerCase(Locale.ROOT).replace("rr", "rr ");
        Response refused = other.send("parcels", Map.of("code", spaced, "units", ReturnedGoods.counted(1, 0)));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("errors[0].field")).isEqualTo("code");
        assertThat(refused.<String>path("detail")).contains(goods.reference());
        assertThat(other.read().<List<Integer>>path("lines.arrived")).containsExactly(0, 0);
    }

    @Test
    void what_is_wrong_is_named_and_changes_nothing() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        String before = goods.handler().read(goods.reference()).asString();
        goods.refused("parcels", Map.of(), 400, "units");
        goods.refused("parcels", Map.of("code", "<b>", "units", ReturnedGoods.counted(1, 0)), 400, "code");
        goods.refused("parcels", Map.of("units", List.of(Map.of("line", "9", "quantity", 1))), 400, "units[0].line");
        goods.refused(
                "parcels", Map.of("units", List.of(Map.of("line", "1", "quantity", 0))), 400, "units[0].quantity");
        goods.refused(
                "parcels",
                Map.of("unexpected", List.of(Map.of("kind", "OVER", "what", "x", "quantity", 1))),
                400,
                "unexpected[0].line");
        goods.refused("parcels", Map.of("units", ReturnedGoods.counted(1, 0), "restocking", 5), 400, "restocking");
        assertThat(goods.handler().read(goods.reference()).asString()).isEqualTo(before);
    }

    @Test
    void only_who_works_on_cases_records_goods() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        for (StaffRole role : List.of(StaffRole.AUDITOR, StaffRole.SHOP, StaffRole.ADMIN)) {
            assertThat(goods.sendAs(staffing.hire(role), "parcels", Map.of("units", ReturnedGoods.counted(1, 0)))
                            .statusCode())
                    .isIn(403, 404);
        }
        assertThat(goods.read().<List<Integer>>path("lines.arrived")).containsExactly(0, 0);
    }
}
