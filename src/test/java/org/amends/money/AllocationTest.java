package org.amends.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However an amount is split, nothing is lost and nothing is won. */
class AllocationTest {

    private static final int STEPS = 2_000;

    private final Random random = new Random(20261126);

    @Test
    void the_unit_that_is_left_goes_to_the_largest_remainder() {
        assertThat(minor(Allocation.byWeight(Money.of(100, "EUR"), List.of(1L, 1L, 1L))))
                .containsExactly(34L, 33L, 33L);
        assertThat(minor(Allocation.byWeight(Money.of(10, "JPY"), List.of(1L, 5L, 3L))))
                .containsExactly(1L, 6L, 3L);
        assertThat(minor(Allocation.byWeight(Money.of(1000, "KWD"), List.of(0L, 2L))))
                .containsExactly(0L, 1000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "EUR", "KWD"})
    void the_parts_are_the_whole_and_none_is_a_unit_off(String currency) {
        for (int i = 0; i < STEPS; i++) {
            Money whole = Money.of(random.nextLong(1_000_000), currency);
            List<Long> weights = Stream.generate(() -> random.nextLong(10_000))
                    .limit(1 + random.nextInt(9))
                    .toList();
            long sum = weights.stream().mapToLong(Long::longValue).sum();
            if (sum == 0) {
                continue;
            }
            List<Money> parts = Allocation.byWeight(whole, weights);
            assertThat(minor(parts).stream().mapToLong(Long::longValue).sum()).isEqualTo(whole.minor());
            for (int n = 0; n < parts.size(); n++) {
                double exact = (double) whole.minor() * weights.get(n) / sum;
                assertThat(Math.abs(parts.get(n).minor() - exact)).isLessThan(1);
            }
        }
    }

    @Test
    void all_units_together_are_what_was_paid_whatever_the_parts_they_come_back_in() {
        for (int i = 0; i < STEPS; i++) {
            int n = 1 + random.nextInt(40);
            Money paid = Money.of(random.nextLong(100_000), "EUR");
            long back = 0;
            for (int gone = 0; gone < n; ) {
                int now = 1 + random.nextInt(n - gone);
                Money part = Allocation.ofPieces(paid, n, gone, now);
                assertThat(Math.abs(part.minor() - (double) paid.minor() * now / n))
                        .isLessThan(1);
                back += part.minor();
                gone += now;
            }
            assertThat(back).isEqualTo(paid.minor());
        }
    }

    @Test
    void the_largest_amounts_do_not_overflow() {
        Money most = Money.of(Long.MAX_VALUE, "EUR");
        assertThat(Allocation.ofPieces(most, 3, 0, 3)).isEqualTo(most);
        assertThat(minor(Allocation.byWeight(most, List.of(Long.MAX_VALUE, Long.MAX_VALUE))).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void there_are_no_more_pieces_than_there_are() {
        assertThatThrownBy(() -> Allocation.ofPieces(Money.of(100, "EUR"), 2, 1, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.byWeight(Money.of(100, "EUR"), List.of(0L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.byWeight(Money.of(100, "EUR"), List.of(2L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Long> minor(List<Money> parts) {
        return parts.stream().map(Money::minor).toList();
    }
}
