package org.amends.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Some rows of a list, and where the rows after them begin. One row more is fetched than is shown: whether it is there says whether
 * there is another page.
 *
 * @param next with which the next page is asked for; empty on the last one
 */
public record KeysetPage<R>(List<R> rows, Optional<String> next) {

    public KeysetPage {
        rows = List.copyOf(rows);
    }

    /**
     * @param limit how many rows are shown; positive
     * @param fetch at most so many rows, in the order of the list
     * @param cursor the position of a row, as text
     */
    public static <R> KeysetPage<R> of(int limit, IntFunction<List<R>> fetch, Function<R, String> cursor) {
        List<R> found = fetch.apply(limit + 1);
        if (found.size() <= limit) {
            return new KeysetPage<>(found, Optional.empty());
        }
        List<R> shown = found.subList(0, limit);
        return new KeysetPage<>(shown, Optional.of(cursor.apply(shown.get(limit - 1))));
    }

    /** What a reader gets of each row. */
    public <V> List<V> map(Function<R, V> view) {
        return rows.stream().map(view).toList();
    }
}
