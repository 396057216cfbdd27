package org.amends.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeysetPageTest {

    private static IntStream sizes() {
        return IntStream.rangeClosed(0, 9);
    }

    /** So many numbers from 0, of which those after the given one are left. */
    private static KeysetPage<Integer> page(int size, Optional<String> after, int limit) {
        int from = after.map(text -> Integer.parseInt(text) + 1).orElse(0);
        return KeysetPage.of(
                limit,
                most -> IntStream.range(from, Math.min(size, from + most))
                        .boxed()
                        .toList(),
                String::valueOf);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void page_by_page_every_row_is_shown_once_in_its_order_and_no_page_is_empty_but_the_only_one(int size) {
        for (int limit = 1; limit <= 4; limit++) {
            List<Integer> all = new ArrayList<>();
            KeysetPage<Integer> page = page(size, Optional.empty(), limit);
            all.addAll(page.rows());
            while (page.next().isPresent()) {
                assertThat(page.rows()).hasSize(limit);
                page = page(size, page.next(), limit);
                assertThat(page.rows()).isNotEmpty();
                all.addAll(page.map(row -> row));
            }
            assertThat(all).isEqualTo(IntStream.range(0, size).boxed().toList());
        }
    }
}
