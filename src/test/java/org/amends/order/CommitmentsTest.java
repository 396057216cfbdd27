package org.amends.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.order.snapshot.OrderName;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitmentsTest {

    private final OrderName name = new OrderName("webshop", "C-" + UUID.randomUUID());
    private UUID order = new UUID(0, 0);

    @Inject
    Orders orders;

    @Inject
    Commitments commitments;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void three_kettles_and_two_lids() {
        order = orders.take(sample().line("lid", 2, 8_00).snapshot()).order();
    }

    @Test
    @Rule("D4")
    @Rule("D7")
    void whatever_asks_for_a_unit_takes_it_from_what_is_left_to_all() {
        assertThat(commit(Map.of("kettle", 2))).isEmpty();
        assertThat(commit(Map.of("kettle", 2))).containsExactly(new Shortfall("kettle", 2, 1));
        assertThat(commit(Map.of("kettle", 1))).isEmpty();
        assertThat(commit(Map.of("kettle", 1))).containsExactly(new Shortfall("kettle", 1, 0));
        assertThat(line("kettle").committed()).isEqualTo(3);
    }

    @Test
    @Rule("D8")
    void one_line_with_too_few_left_refuses_all_of_them() {
        assertThat(commit(Map.of("kettle", 1, "lid", 3, "spout", 1)))
                .containsExactly(new Shortfall("lid", 3, 2), new Shortfall("spout", 1, 0));
        assertThat(line("kettle").committed()).isZero();
        assertThat(line("lid").committed()).isZero();
    }

    @Test
    void what_is_released_is_free_for_the_next_and_never_more_than_was_committed() {
        commit(Map.of("kettle", 3));
        release(Map.of("kettle", 2));

        assertThat(commit(Map.of("kettle", 2))).isEmpty();
        assertThatThrownBy(() -> release(Map.of("kettle", 4))).isInstanceOf(JdbiException.class);
        assertThatThrownBy(() -> release(Map.of("spout", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(line("kettle")).isEqualTo(new Ceilings.Line(3, 3, 90_00, 0));
    }

    @Test
    @Rule("D4")
    void a_unit_that_the_shop_took_out_meanwhile_is_gone_once_it_is_released() {
        commit(Map.of("kettle", 3, "lid", 2));
        orders.take(new SampleOrder()
                .named(name)
                .version(2)
                .line("kettle", 2, 60_00)
                .snapshot());

        release(Map.of("kettle", 2, "lid", 1));

        assertThat(line("kettle").units()).isEqualTo(2);
        assertThat(line("lid").units()).isEqualTo(1);
        assertThat(commit(Map.of("lid", 1))).containsExactly(new Shortfall("lid", 1, 0));
    }

    @Test
    void nothing_and_less_than_nothing_are_no_number_of_units() {
        assertThatThrownBy(() -> commit(Map.of("kettle", 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> release(Map.of("kettle", -1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("D8")
    void of_sixty_four_who_want_the_last_unit_at_once_one_gets_it() throws Exception {
        commit(Map.of("kettle", 2));

        List<List<Shortfall>> answers = OrdersTest.atOnce(Collections.nCopies(64, () -> commit(Map.of("kettle", 1))));

        assertThat(answers.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(line("kettle").committed()).isEqualTo(3);
    }

    @Test
    void committing_and_a_new_version_of_the_order_never_wait_for_each_other_in_a_circle() throws Exception {
        List<Callable<Boolean>> both = IntStream.range(2, 34)
                .<Callable<Boolean>>mapToObj(i -> i % 2 == 0
                        ? () -> orders.take(version(i)).version() >= i
                        : () -> {
                            if (commit(Map.of("kettle", 1, "lid", 1)).isEmpty()) {
                                release(Map.of("kettle", 1, "lid", 1));
                            }
                            return true;
                        })
                .toList();

        assertThat(OrdersTest.atOnce(both)).containsOnly(true);
        assertThat(line("kettle").committed()).isZero();
    }

    @Test
    @Rule("D8")
    void the_database_itself_refuses_a_unit_too_many() {
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "UPDATE order_line SET committed = 4 WHERE order_id = ? AND line_id = 'kettle'", order)))
                .hasMessageContaining("order_line_unit_ceiling");
    }

    private org.amends.order.snapshot.OrderSnapshot version(int number) {
        SampleOrder order = sample().version(number);
        return (number % 4 == 0 ? order : order.line("lid", 2, 8_00)).snapshot();
    }

    private SampleOrder sample() {
        return new SampleOrder().named(name).line("kettle", 3, 90_00);
    }

    private List<Shortfall> commit(Map<String, Integer> units) {
        return jdbi.inTransaction(handle -> commitments.commit(handle, order, units));
    }

    private void release(Map<String, Integer> units) {
        jdbi.useTransaction(handle -> commitments.release(handle, order, units));
    }

    private Ceilings.Line line(String id) {
        return new Ceilings(jdbi, order).line(id);
    }
}
