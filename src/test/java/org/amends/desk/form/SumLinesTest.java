package org.amends.desk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amends.decision.DecisionInput.SumLineInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumLinesTest {

    @Test
    void a_line_is_a_thing_and_its_amount_as_people_write_them() {
        assertThat(SumLines.read("The table: 180,00\n\n  Delivery = 5\r\nUse of it −12.5", "EUR"))
                .containsExactly(
                        new SumLineInput("The table", 18_000),
                        new SumLineInput("Delivery", 500),
                        new SumLineInput("Use of it", -1_250));
        assertThat(SumLines.read("Table 1800", "JPY")).containsExactly(new SumLineInput("Table", 1_800));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Delivery", "12.50", "Table 1.234", "Table 1e99999999", "Table -", "Table 9999999999999999999"})
    void what_has_no_thing_or_no_amount_of_the_currency_is_refused(String text) {
        assertThatThrownBy(() -> SumLines.read(text, "EUR"))
                .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
    }

    @Test
    void a_sum_in_no_currency_is_refused() {
        assertThatThrownBy(() -> SumLines.read("Table 1", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
