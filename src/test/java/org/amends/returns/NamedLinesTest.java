package org.amends.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.Units;
import org.amends.money.Money;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedLinesTest {

    private static final OrderSnapshot ORDER = order(
            line("1", "Oak side table", "T-100"),
            line("2", "Oak chair, round", "C-7"),
            line("3", "Põhjalik õpik", "B-44"),
            line("4", "Shoes size 44", "S-44"));

    private static OrderLine line(String id, String title, String sku) {
        OrderLine sample =
                new SampleOrder().line(id, 3, 30_00).snapshot().lines().get(0);
        return new OrderLine(
                id,
                title,
                Optional.of(sku),
                Optional.of("400" + id),
                List.of(),
                sample.category(),
                3,
                3,
                Money.of(30_00, "EUR"),
                Money.of(5_00, "EUR"),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static OrderSnapshot order(OrderLine... lines) {
        OrderSnapshot sample = new SampleOrder().line("1", 3, 30_00).snapshot();
        return new OrderSnapshot(
                sample.name(),
                1,
                sample.currency(),
                sample.concludedAt(),
                sample.buyer(),
                sample.terms(),
                List.of(lines),
                List.of(),
                sample.payments(),
                sample.delivery());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            side table           | 1 | 1
            2 x oak side table   | 1 | 2
            2× SIDE TABLE        | 1 | 2
            side table (2)       | 1 | 2
            side table, 3        | 1 | 3
            side table x2        | 1 | 2
            t-100                | 1 | 1
            2 x T-100            | 1 | 2
            4002                 | 2 | 1
            opik                 | 3 | 1
            shoes 44             | 4 | 1
            2 shoes size 44      | 4 | 2
            """)
    void what_fits_one_line_alone_means_it(String words, String line, int units) {
        assertThat(NamedLines.in(ORDER, words)).contains(List.of(new Units(line, units)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oak", "the table by the window", "", "  ", "2", "everything", "!!!", "side table\noak"})
    void what_fits_several_or_none_is_left_to_a_person(String words) {
        assertThat(NamedLines.in(ORDER, words)).isEmpty();
    }

    @Test
    void each_line_of_the_text_is_one_thing() {
        assertThat(NamedLines.in(ORDER, "2 x side table\n\n round chair \n"))
                .contains(List.of(new Units("1", 2), new Units("2", 1)));
    }
}
