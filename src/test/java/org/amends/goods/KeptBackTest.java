package org.amends.goods;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two kettles for 91.80, a lid for 10.00 and their delivery for 4.90 are withdrawn from; one kettle comes back used. */
@QuarkusTest
class KeptBackTest {

    private static final int ALL = 106_70;

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    Jdbi jdbi;

    private ReturnedGoods goods;

    @BeforeEach
    void the_kettles_are_here_and_one_is_used() {
        goods = ReturnedGoods.of(
                staffing,
                orders,
                new SampleOrder().line("1", 2, 91_80).line("2", 1, 10_00).paid(ALL, 0));
        goods.parcel(2, 1);
        goods.done("inspections", goods.graded("C", 1));
    }

    @Test
    @Rule("L-22")
    void what_a_second_person_approves_is_no_longer_owed_and_every_place_says_the_same_sum() {
        assertThat(remedyAmount()).isEqualTo(ALL);
        String deduction = proposed(12_34);

        assertThat(remedyAmount()).isEqualTo(ALL);
        judged(deduction, true);

        assertThat(remedyAmount()).isEqualTo(94_36);
        refunds()
                .then()
                .body("promised", equalTo(ALL))
                .body("keptBack", equalTo(12_34))
                .body("disputed", equalTo(0))
                .body("left", equalTo(94_36));
        assertThat(customerReads()).contains("€94.36", "−€12.34").doesNotContain("€106.70");
        assertThat(deskReads()).contains("€94.36", "−€12.34");
        refused(Map.of("minor", 94_37), 409, "/problems/refund-too-much");

        Response refund = propose(Map.of());

        refund.then().statusCode(201).body("minor", equalTo(94_36));
        assertThat(part(refund, "1")).isEqualTo(91_80 - 12_34);
        assertThat(part(refund, "2")).isEqualTo(10_00);
    }

    @Test
    @Rule("L-22")
    void what_nobody_disputes_is_paid_meanwhile_and_the_rest_once_the_deduction_is_refused() {
        String deduction = proposed(12_34);

        Response first = propose(Map.of());

        first.then().statusCode(201).body("minor", equalTo(94_36));
        assertThat(part(first, "1")).isEqualTo(79_46);
        refused(Map.of(), 409, "/problems/refund-in-dispute");
        judged(deduction, false);
        Response rest = propose(Map.of());
        rest.then().statusCode(201).body("minor", equalTo(12_34));
        assertThat(part(rest, "1")).isEqualTo(12_34);
        refunds().then().body("left", equalTo(0)).body("keptBack", equalTo(0));
    }

    @Test
    @Rule("L-22")
    void what_is_back_or_on_its_way_is_not_kept_back_any_more() {
        String deduction = proposed(12_34);
        Response all = propose(Map.of("minor", ALL));
        all.then().statusCode(201);

        Response judged = goods.sendAs(
                staffing.hire(StaffRole.LEAD),
                "deductions/" + deduction + "/verdict",
                Map.of("approved", true, "reason", "As it is"));

        judged.then().statusCode(409).body("errors[0].code", equalTo("goods.already-back"));
        assertThat(remedyAmount()).isEqualTo(ALL);
        given(FrontDoor.as(goods.owner()))
                .contentType("application/json")
                .header("If-Match", goods.handler().read(goods.reference()).getHeader("ETag"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of())
                .post(path() + "/" + all.path("id") + "/dismissal")
                .then()
                .statusCode(200);
        judged(deduction, true);
        refunds().then().body("left", equalTo(94_36));
    }

    @Test
    @Rule("D18")
    void nobody_changes_what_was_kept_back_and_the_database_keeps_its_ceiling() {
        judged(proposed(12_34), true);

        for (String sql : List.of("UPDATE remedy_reduction SET amount = 1", "DELETE FROM remedy_reduction")) {
            assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute(sql))))
                    .hasMessageContaining("permission denied");
        }
        assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute("""
                        UPDATE remedy_money SET given_back = promised
                        WHERE case_id = (SELECT id FROM case_file WHERE reference = ?)
                        """, goods.reference()))))
                .hasMessageContaining("remedy_money_ceiling");
    }

    private String proposed(int minor) {
        Map<String, Object> said = new HashMap<>(Map.of("line", "1", "quantity", 1, "grade", "C", "minor", minor));
        said.put("text", "Water was boiled in it often: scale on its bottom");
        said.put("photographs", List.of(goods.photograph(true)));
        goods.done("deductions", said);
        return goods.read().path("deductions[-1].id");
    }

    private void judged(String deduction, boolean approved) {
        StaffMember second = staffing.hire(StaffRole.LEAD);
        Response judged = goods.sendAs(
                second, "deductions/" + deduction + "/verdict", Map.of("approved", approved, "reason", "As it is"));
        assertThat(judged.statusCode()).as(judged.asString()).isEqualTo(200);
    }

    private int remedyAmount() {
        return goods.handler().read(goods.reference()).path("remedies[0].amount.minor");
    }

    private String customerReads() {
        return given().get(goods.link()).asString();
    }

    private String deskReads() {
        return given(FrontDoor.as(goods.owner()))
                .get("/desk/case/" + goods.reference())
                .asString();
    }

    private String path() {
        return "/api/v1/cases/" + goods.reference() + "/remedies/1/refunds";
    }

    private Response refunds() {
        return given(FrontDoor.as(goods.owner())).get(path());
    }

    private Response propose(Map<String, ?> body) {
        return given(FrontDoor.as(goods.owner()))
                .contentType("application/json")
                .header("If-Match", goods.handler().read(goods.reference()).getHeader("ETag"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path());
    }

    private void refused(Map<String, ?> body, int status, String type) {
        propose(body).then().statusCode(status).body("type", equalTo(type));
    }

    private int part(Response refund, String line) {
        return jdbi.withHandle(handle -> handle.select("""
                        SELECT amount FROM money_movement_part WHERE movement_id = ?::uuid AND line_id = ?
                        """, refund.<String>path("id"), line)
                .mapTo(Integer.class)
                .one());
    }
}
