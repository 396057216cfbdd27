package org.amends.goods;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.MentionBook;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What did not come as it should have, and what may be kept back for it. */
@QuarkusTest
class DiscrepancyApiTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    MentionBook mentions;

    @Inject
    Jdbi jdbi;

    private static Map<String, Object> damaged(String photograph) {
        return Map.of(
                "kind", "DAMAGED",
                "line", "1",
                "quantity", 1,
                "note", "The lid is <cracked> through",
                "photographs", List.of(photograph));
    }

    @Test
    void the_owner_is_called_and_the_customer_reads_it_with_the_evidence_at_once() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        goods.parcel(2, 1);
        String photograph = goods.photograph(true);
        StaffMember warehouse = staffing.hire(StaffRole.AGENT);
        assertThat(goods.sendAs(warehouse, "discrepancies", damaged(photograph)).statusCode())
                .isEqualTo(200);
        assertThat(mentions.unread(goods.owner().id(), 5)).anySatisfy(mention -> {
            assertThat(mention.reference().text()).isEqualTo(goods.reference());
            assertThat(mention.note()).contains("Damaged: 1 × Kettle 1");
        });
        String page = given().get(goods.link()).asString();
        assertThat(page)
                .contains("The lid is &lt;cracked&gt; through", "/photographs/" + photograph + "/preview")
                .contains("The money for everything else does not wait for this");
        String id = goods.read().path("discrepancies[0].id");
        goods.done("discrepancies/" + id + "/end", Map.of("outcome", "It was the carrier"));
        assertThat(given().get(goods.link()).asString()).contains("It was the carrier");
        assertThat(goods.send("discrepancies/" + id + "/end", Map.of("outcome", "Again"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_nobody_disputes_is_paid_meanwhile() {
        ReturnedGoods goods = ReturnedGoods.of(
                staffing,
                orders,
                new SampleOrder()
                        .line("1", 2, 45_90)
                        .line("2", 1, 10_00)
                        .paid(60_80, 0)
                        .delivery(4_90));
        goods.parcel(2, 1);
        goods.done("discrepancies", damaged(goods.photograph(true)));
        Response proposed = goods.handler().propose(goods.reference(), 1);
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
    }

    @Test
    void it_is_shown_with_what_the_customer_may_see_and_is_about_what_came_or_is_missing() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        goods.parcel(1, 0);
        String shown = goods.photograph(true);
        goods.refused("discrepancies", damaged(goods.photograph(false)), 400, "photographs");
        goods.refused("discrepancies", with(damaged(shown), "photographs", List.of()), 400, "photographs");
        goods.refused("discrepancies", with(damaged(shown), "quantity", 2), 400, "quantity");
        goods.refused("discrepancies", with(damaged(shown), "line", "2"), 400, "line");
        goods.refused("discrepancies", with(with(damaged(shown), "kind", "SHORT"), "quantity", 2), 400, "quantity");
        goods.done("discrepancies", with(damaged(shown), "kind", "SHORT"));
    }

    private static Map<String, Object> with(Map<String, Object> said, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(said);
        changed.put(field, value);
        return changed;
    }

    private ReturnedGoods used(boolean told) {
        SampleOrder sample = new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00);
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders, told ? sample : sample.untold());
        goods.parcel(2, 1);
        goods.done("inspections", goods.graded("C", 1));
        return goods;
    }

    private static Map<String, Object> deduction(ReturnedGoods goods) {
        return Map.of(
                "line",
                "1",
                "quantity",
                1,
                "grade",
                "C",
                "minor",
                12_00,
                "text",
                "There is lime in it",
                "photographs",
                List.of(goods.photograph(true)));
    }

    @Test
    @Rule("L-22")
    void a_deduction_stands_when_a_second_person_approved_it_and_never_before() {
        ReturnedGoods goods = used(true);
        goods.done("deductions", deduction(goods));
        String id = goods.read().path("deductions[0].id");
        Map<String, Object> yes = Map.of("approved", true, "reason", "The photographs show it");
        assertThat(given().get(goods.link()).asString()).doesNotContain("There is lime in it");
        assertThat(goods.send("deductions/" + id + "/verdict", yes).statusCode())
                .isEqualTo(409);
        assertThat(goods.sendAs(staffing.hire(StaffRole.AGENT), "deductions/" + id + "/verdict", yes)
                        .statusCode())
                .isEqualTo(403);
        Response read = goods.read();
        assertThat(read.<Boolean>path("deductions[0].approved")).isNull();
        StaffMember second = staffing.hire(StaffRole.LEAD);
        assertThat(goods.sendAs(second, "deductions/" + id + "/verdict", yes).statusCode())
                .isEqualTo(200);
        assertThat(goods.read().<Boolean>path("deductions[0].approved")).isTrue();
        assertThat(goods.sendAs(second, "deductions/" + id + "/verdict", yes).statusCode())
                .isEqualTo(409);
        assertThat(given().get(goods.link()).asString()).contains("There is lime in it");
    }

    @Test
    @Rule("L-22")
    void without_grade_photographs_words_or_the_notice_nothing_can_be_kept_back() {
        ReturnedGoods goods = used(true);
        Map<String, Object> right = deduction(goods);
        goods.refused("deductions", with(right, "grade", "D"), 409, "quantity");
        goods.refused("deductions", with(right, "grade", "A"), 400, "grade");
        goods.refused("deductions", with(right, "photographs", List.of()), 400, "photographs");
        goods.refused("deductions", with(right, "text", " "), 400, "text");
        goods.refused("deductions", with(right, "minor", 45_91), 422, "minor");
        goods.refused("deductions", with(right, "fee", "RESTOCKING"), 400, "fee");
        goods.done("deductions", right);
        goods.refused("deductions", right, 409, "quantity");
        ReturnedGoods untold = used(false);
        Response refused = untold.send("deductions", deduction(untold));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("detail")).contains("art. 14(2)");
    }

    @Test
    @Rule("L-22")
    void the_database_refuses_a_verdict_of_whoever_proposed_it() {
        ReturnedGoods goods = used(true);
        goods.done("deductions", deduction(goods));
        assertThatThrownBy(() -> jdbi.useHandle(handle ->
                        handle.execute("""
                        INSERT INTO goods_deduction_verdict (deduction_id, proposed_by, case_id, seq, approved, person_id, reason, at)
                        SELECT id, proposed_by, case_id, seq, true, proposed_by, 'me', at FROM goods_deduction WHERE id = ?
                        """, UUID.fromString(goods.read().path("deductions[0].id")))))
                .hasMessageContaining("goods_deduction_second_person");
    }
}
