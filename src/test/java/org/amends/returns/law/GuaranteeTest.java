package org.amends.returns.law;

import static org.amends.returns.law.Orders.LONDON;
import static org.amends.returns.law.Orders.TALLINN;
import static org.amends.returns.law.Orders.at;
import static org.amends.returns.law.Orders.calendar;
import static org.amends.returns.law.Orders.line;
import static org.amends.returns.law.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.amends.Rule;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.Guarantee.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuaranteeTest {

    private static final GuaranteeTerms DIRECTIVE = GuaranteeTerms.ofTheDirective();

    private static Guarantee guarantee(OrderSnapshot order, boolean repaired) {
        return Guarantee.of(
                order, "kettle", repaired, DIRECTIVE, calendar(order.buyer().country()));
    }

    private static OrderSnapshot delivered(String country, String concluded, String delivered) {
        return order().in(country)
                .concluded(at(ConsumerZone.of(country), concluded))
                .delivered(at(ConsumerZone.of(country), delivered))
                .snapshot();
    }

    private static Instant endOf(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(TALLINN).toInstant();
    }

    @ParameterizedTest
    @Rule("L-25")
    @CsvSource({
        "2026-08-05T10:00, 2027-08-05, 2028-08-05",
        "2028-02-29T10:00, 2029-02-28, 2030-02-28",
        "2026-12-31T23:59:59, 2027-12-31, 2028-12-31",
        "2026-10-25T03:30, 2027-10-25, 2028-10-25"
    })
    void a_fault_is_presumed_for_a_year_and_the_sellers_for_two_from_delivery(
            String delivered, String presumed, String ends) {
        Guarantee guarantee = guarantee(delivered("EE", "2026-06-01T10:00", delivered), false);
        assertThat(guarantee.presumedUntil()).hasValue(endOf(presumed));
        assertThat(guarantee.ends()).hasValue(endOf(ends));
    }

    @Test
    @Rule("L-25")
    void one_second_decides_what_is_presumed_and_what_is_over() {
        Guarantee guarantee = guarantee(delivered("EE", "2026-06-01T10:00", "2026-08-05T10:00"), false);
        assertThat(guarantee.at(endOf("2027-08-05").minusSeconds(1))).isEqualTo(Standing.PRESUMED);
        assertThat(guarantee.at(endOf("2027-08-05"))).isEqualTo(Standing.COVERED);
        assertThat(guarantee.at(endOf("2028-08-05").minusSeconds(1))).isEqualTo(Standing.COVERED);
        assertThat(guarantee.at(endOf("2028-08-05"))).isEqualTo(Standing.OVER);
    }

    @Test
    @Rule("L-25")
    void units_that_came_in_parts_count_from_the_last() {
        OrderSnapshot order = order().with(line("kettle", 2))
                .with(line("cup", 1))
                .delivered(at(TALLINN, "2026-08-05T10:00"), "kettle", 1)
                .delivered(at(TALLINN, "2026-08-20T10:00"), "kettle", 1)
                .delivered(at(TALLINN, "2026-09-20T10:00"), "cup", 1)
                .snapshot();
        assertThat(guarantee(order, false).ends()).hasValue(endOf("2028-08-20"));
    }

    @Test
    @Rule("L-25")
    void a_country_may_give_more_and_none_gives_less() {
        GuaranteeTerms three = new GuaranteeTerms(Map.of("EE", 36));
        OrderSnapshot order = delivered("EE", "2026-06-01T10:00", "2026-08-05T10:00");
        assertThat(Guarantee.of(order, "kettle", false, three, calendar("EE")).ends())
                .hasValue(endOf("2029-08-05"));
        assertThatThrownBy(() -> new GuaranteeTerms(Map.of("EE", 23))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @Rule("L-28")
    @CsvSource({"2026-07-30T23:59:59, 2028-08-05", "2026-07-31T00:00, 2029-08-05", "2026-08-01T10:00, 2029-08-05"})
    void a_repair_adds_twelve_months_to_contracts_from_31_july_2026(String concluded, String ends) {
        Guarantee guarantee = guarantee(delivered("EE", concluded, "2026-08-05T10:00"), true);
        assertThat(guarantee.ends()).hasValue(endOf(ends));
    }

    @Test
    @Rule("L-28")
    void the_repair_is_a_step_of_the_explanation_and_moves_no_presumption() {
        OrderSnapshot order = delivered("EE", "2026-08-01T10:00", "2026-08-05T10:00");
        assertThat(guarantee(order, true).steps())
                .extracting(Step::reason)
                .containsExactly(
                        Reason.LINE_DELIVERED, Reason.FAULT_PRESUMED, Reason.GUARANTEE, Reason.GUARANTEE_EXTENDED);
        assertThat(guarantee(order, true).presumedUntil())
                .isEqualTo(guarantee(order, false).presumedUntil());
    }

    @Test
    @Rule("L-36")
    void in_the_united_kingdom_six_months_are_presumed_and_no_end_is_told() {
        OrderSnapshot order = delivered("GB", "2026-08-01T10:00", "2026-08-31T10:00");
        assertThat(guarantee(order, true).presumedUntil()).hasValue(at(LONDON, "2027-03-01T00:00"));
        assertThat(guarantee(order, true).ends()).isEmpty();
        assertThat(guarantee(order, true).at(at(LONDON, "2031-01-01T00:00"))).isEqualTo(Standing.COVERED);
    }

    @Test
    @Rule("L-25")
    void without_a_known_delivery_or_law_nothing_is_claimed() {
        assertThat(guarantee(order().snapshot(), false).at(Instant.EPOCH)).isEqualTo(Standing.UNKNOWN);
        assertThat(guarantee(delivered("US", "2026-06-01T10:00", "2026-08-05T10:00"), false)
                        .at(Instant.EPOCH))
                .isEqualTo(Standing.UNKNOWN);
        assertThat(guarantee(order().snapshot(), false).ends()).isEqualTo(Optional.empty());
    }

    @Test
    @Rule("L-31")
    void the_maker_repairs_after_the_guarantee_what_annex_ii_names() {
        OrderSnapshot now = order().kettle(Orders::repairable)
                .concluded(at(TALLINN, "2026-07-31T00:00"))
                .snapshot();
        OrderSnapshot before = order().kettle(Orders::repairable)
                .concluded(at(TALLINN, "2026-07-30T23:59:59"))
                .snapshot();
        assertThat(RightToRepair.hasMakersRepair(now, now.lines().get(0), TALLINN))
                .isTrue();
        assertThat(RightToRepair.hasMakersRepair(before, before.lines().get(0), TALLINN))
                .isFalse();
        assertThat(RightToRepair.hasMakersRepair(now, line("cup", 1), TALLINN)).isFalse();
    }
}
