package org.amends.report.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amends.platform.KeysetPage;
import org.amends.platform.problem.Problem;
import org.junit.jupiter.api.Test;

/** Rows of a long table, page by page. */
class OrderedTest {

    private record Row(String team, long late) {}

    private static Ordered<Row> ordered(List<Row> rows) {
        return Ordered.of(rows, row -> Standing.ofTeam(row.team(), row.late()));
    }

    private static List<Row> teams(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Row("team-" + i, i % 7))
                .toList();
    }

    @Test
    void page_by_page_every_row_comes_once_and_the_heaviest_first() {
        Ordered<Row> ordered = ordered(teams(23));
        List<Row> read = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            KeysetPage<Row> page = ordered.page(next, 5);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(5);
            read.addAll(page.rows());
            next = page.next();
        } while (next.isPresent());
        assertThat(read).containsExactlyElementsOf(ordered.rows()).hasSize(23);
        assertThat(read).isSortedAccordingTo((one, other) -> Long.compare(other.late(), one.late()));
    }

    @Test
    void what_grew_heavier_between_two_pages_takes_no_row_away() {
        String next = ordered(List.of(new Row("a", 9), new Row("b", 8), new Row("c", 7)))
                .page(Optional.empty(), 2)
                .next()
                .orElseThrow();
        Ordered<Row> later = ordered(List.of(new Row("a", 10), new Row("b", 9), new Row("c", 9), new Row("d", 1)));
        assertThat(later.page(Optional.of(next), 2).rows()).containsExactly(new Row("c", 9), new Row("d", 1));
    }

    @Test
    void where_the_last_row_is_gone_the_next_page_begins_with_what_weighs_less() {
        String next = ordered(List.of(new Row("a", 9), new Row("b", 8), new Row("c", 7)))
                .page(Optional.empty(), 2)
                .next()
                .orElseThrow();
        Ordered<Row> later = ordered(List.of(new Row("a", 9), new Row("c", 7), new Row("d", 1)));
        assertThat(later.page(Optional.of(next), 2).rows()).containsExactly(new Row("c", 7), new Row("d", 1));
    }

    @Test
    void what_all_teams_say_together_stands_first_and_is_left_out_where_there_is_one_team() {
        Row whole = new Row("", 3);
        Row one = new Row("one", 3);
        Row two = new Row("two", 5);
        assertThat(ordered(List.of(one, whole, two)).rows()).containsExactly(whole, two, one);
        assertThat(ordered(List.of(whole, one)).rows()).containsExactly(one);
        assertThat(ordered(List.of(whole)).rows()).containsExactly(whole);
    }

    @Test
    void a_position_that_is_none_of_ours_is_refused() {
        for (String text : List.of("x", "", ".", "9", "1e3.a", "99999999999999999999.a")) {
            assertThatThrownBy(() -> ordered(teams(3)).page(Optional.of(text), 2))
                    .as(text)
                    .isInstanceOf(Problem.class);
        }
    }
}
