package org.amends.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.order.Orders;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grades and dispositions are rows, and their sums stay within what came. */
@QuarkusTest
class InspectionApiTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    Jdbi jdbi;

    private ReturnedGoods goods;

    @BeforeEach
    void two_kettles_are_here() {
        goods = ReturnedGoods.of(staffing, orders);
        goods.parcel(2, 0);
    }

    @Test
    void the_file_says_in_words_how_it_was_graded_and_where_it_goes() {
        goods.done("inspections", Map.of("line", "1", "grade", "B", "quantity", 2, "disposition", "REFURBISH"));
        assertThat(Clerk.of(goods.owner())
                        .open("/desk/case/" + goods.reference())
                        .asString())
                .contains("2 × Kettle 1 (B: opened). To be made good");
    }

    @Test
    @Rule("D3")
    void no_more_is_graded_than_came_and_no_more_goes_away_than_was_graded_so() {
        goods.done("inspections", goods.graded("A", 1));
        goods.refused("inspections", goods.graded("B", 2), 409, "quantity");
        goods.done("inspections", goods.graded("B", 1));
        goods.refused("inspections", goods.graded("A", 1), 409, "quantity");
        Map<String, Object> restock =
                Map.of("line", "1", "grade", "A", "quantity", 1, "gradedBefore", true, "disposition", "RESTOCK");
        goods.done("inspections", restock);
        goods.refused("inspections", restock, 409, "quantity");
        Response read = goods.read();
        assertThat(read.<List<Integer>>path("lines.graded")).containsExactly(2, 0);
        assertThat(read.<List<Integer>>path("lines.disposed")).containsExactly(1, 0);
    }

    @Test
    @Rule("D3")
    @Rule("D18")
    void a_mistake_is_reversed_by_another_row_and_nothing_is_overwritten() {
        goods.done("inspections", Map.of("line", "1", "grade", "A", "quantity", 2, "disposition", "RESTOCK"));
        String wrong = goods.read().path("inspections[0].id");
        goods.done("inspections/" + wrong + "/reversal", Map.of("reason", "The other one"));
        assertThat(goods.read().<List<Integer>>path("inspections.graded")).containsExactly(2, -2);
        assertThat(goods.read().<List<Integer>>path("lines.graded")).containsExactly(0, 0);
        assertThat(goods.send("inspections/" + wrong + "/reversal", Map.of("reason", "Again"))
                        .statusCode())
                .isEqualTo(409);
        String opposite = goods.read().path("inspections[1].id");
        assertThat(goods.send("inspections/" + opposite + "/reversal", Map.of("reason", "Back"))
                        .statusCode())
                .isEqualTo(409);
        goods.done("inspections", goods.graded("B", 2));
    }

    @Test
    void units_that_went_away_keep_their_grade_until_that_is_taken_back() {
        goods.done("inspections", goods.graded("A", 2));
        goods.done(
                "inspections",
                Map.of("line", "1", "grade", "A", "quantity", 2, "gradedBefore", true, "disposition", "RESTOCK"));
        String graded = goods.read().path("inspections[0].id");
        assertThat(goods.send("inspections/" + graded + "/reversal", Map.of("reason", "No"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void below_grade_b_it_is_shown_and_only_by_photographs_of_this_case() {
        goods.refused("inspections", Map.of("line", "1", "grade", "C", "quantity", 1), 400, "photographs");
        ReturnedGoods other = ReturnedGoods.of(staffing, orders);
        for (String photograph :
                List.of(other.photograph(true), UUID.randomUUID().toString())) {
            goods.refused(
                    "inspections",
                    Map.of("line", "1", "grade", "C", "quantity", 1, "photographs", List.of(photograph)),
                    400,
                    "photographs");
        }
        goods.done("inspections", goods.graded("JUNK", 1));
    }

    @Test
    void what_was_not_expected_is_graded_too_and_nothing_that_is_not_here() {
        goods.done(
                "parcels", Map.of("unexpected", List.of(Map.of("kind", "WRONG_ITEM", "what", "A mug", "quantity", 1))));
        String mug = goods.read().path("unexpected[0].id");
        Map<String, Object> back =
                Map.of("unexpected", mug, "grade", "A", "quantity", 1, "disposition", "SEND_BACK_TO_CUSTOMER");
        goods.done("inspections", back);
        goods.refused("inspections", back, 409, "quantity");
        goods.refused("inspections", Map.of("line", "2", "grade", "A", "quantity", 1), 400, "line");
        goods.refused("inspections", Map.of("grade", "A", "quantity", 1), 400, "line");
        goods.refused("inspections", Map.of("line", "1", "unexpected", mug, "grade", "A", "quantity", 1), 400, "line");
        ReturnedGoods other = ReturnedGoods.of(staffing, orders);
        other.refused("inspections", Map.of("unexpected", mug, "grade", "A", "quantity", 1), 400, "unexpected");
    }

    /** The rows that a service without our checks would write. */
    @Test
    @Rule("D3")
    @Rule("D18")
    void the_database_keeps_the_sums_and_lets_nobody_change_a_row() {
        goods.done("inspections", goods.graded("A", 2));
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("""
                        INSERT INTO goods_inspection (id, case_id, seq, line_id, grade, graded, disposed, photographs, person_id, at)
                        SELECT gen_random_uuid(), case_id, seq, line_id, grade, 1, 0, photographs, person_id, at
                        FROM goods_inspection i JOIN case_file c ON c.id = i.case_id WHERE c.reference = ?
                        """, goods.reference())))
                .hasMessageContaining("more is graded than came");
        for (String attempt : List.of(
                "UPDATE goods_inspection SET graded = 1",
                "DELETE FROM goods_inspection",
                "UPDATE goods_arrival SET units = 1",
                "DELETE FROM goods_parcel",
                "UPDATE goods_deduction_verdict SET approved = true",
                "DELETE FROM goods_discrepancy")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(attempt)))
                    .as(attempt)
                    .hasMessageContaining("permission denied");
        }
    }
}
